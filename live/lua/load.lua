-- Completes items with all their positions as one PostgreSQL snapshot had them. An item becomes complete only when nothing
-- between that snapshot and the applied cursor can be missing: it is complete already, or it was begun no later than the
-- snapshot, or nothing later than the snapshot was applied yet. Otherwise it is left as it is; the next miss tries again.
-- KEYS[1] control record, KEYS[2..] items. ARGV[1] epoch, ARGV[2] the snapshot's feed cursor, then for each item: its
-- number, its life in ms, its packed slots. Gives {status, items completed}: LOADED, MISSING or EPOCH.

local control = read_control(KEYS[1])
if not control then return { 'MISSING', 0 } end
if control.epoch ~= ARGV[1] then return { 'EPOCH', 0 } end
local snapshot, completed = numbers(ARGV[2]), 0
if #snapshot ~= #control.applied then return { 'EPOCH', 0 } end
for i = 2, #KEYS do
  local arg = 3 * i - 3
  local shard = tonumber(ARGV[arg]) % #control.applied + 1
  local value = redis.call('GET', KEYS[i])
  local is_provable
  if value then
    is_provable = byte(value, 1) == COMPLETE or (byte(value, 1) == PARTIAL and u48(value, 2) <= snapshot[shard])
  else
    value = COMPLETE_HEADER
    is_provable = control.applied[shard] <= snapshot[shard]
  end
  if is_provable then
    local merged = merge(value, ARGV[arg + 2])
    redis.call('SET', KEYS[i], COMPLETE_HEADER .. sub(merged, HEADER + 1), 'PX', ARGV[arg + 1])
    completed = completed + 1
  end
end
return { 'LOADED', completed }
