-- Applies one stretch of the feed: slots into the items that are held, then the cursor, in one step nobody can see half of.
-- KEYS[1] control record, KEYS[2..] items. ARGV[1] epoch, ARGV[2] the cursor the stretch starts after, ARGV[3] the cursor it
-- ends with, ARGV[4] the time in ms at which ARGV[3] was the feed's end or empty, ARGV[5..] packed slots of KEYS[2..].
-- Gives {status, control record}: APPLIED, MISSING (no record), EPOCH (another one rules) or GAP (the stretch would skip).
-- Items that are not held stay so: whoever loads one begins it first (begin.lua).

local control = read_control(KEYS[1])
if not control then return { 'MISSING', '' } end
if control.epoch ~= ARGV[1] then return { 'EPOCH', control.text } end
local from, to = numbers(ARGV[2]), numbers(ARGV[3])
if #from ~= #control.applied or #to ~= #control.applied then return { 'GAP', control.text } end
for shard = 1, #from do
  if control.applied[shard] < from[shard] then return { 'GAP', control.text } end
end
for i = 2, #KEYS do
  local value = redis.call('GET', KEYS[i])
  if value then
    local merged = merge(value, ARGV[i + 3])
    if merged ~= value then redis.call('SET', KEYS[i], merged, 'KEEPTTL') end
  end
end
for shard = 1, #to do
  if to[shard] > control.applied[shard] then control.applied[shard] = to[shard] end
end
local at = tonumber(ARGV[4])
if at and at > control.at then control.at = at end
write_control(KEYS[1], control)
return { 'APPLIED', control.text }
