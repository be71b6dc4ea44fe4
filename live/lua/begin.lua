-- Begins items about to be loaded: an item not held gets an empty partial value that remembers the applied cursor, so that
-- every change applied while the loader reads PostgreSQL is kept for it.
-- KEYS[1] control record, KEYS[2..] items. ARGV[1] epoch, ARGV[2] life of a partial value in ms, ARGV[3..] the item
-- numbers of KEYS[2..]. Gives {status, control record}: BEGUN, MISSING or EPOCH.

local control = read_control(KEYS[1])
if not control then return { 'MISSING', '' } end
if control.epoch ~= ARGV[1] then return { 'EPOCH', control.text } end
for i = 2, #KEYS do
  local value = redis.call('GET', KEYS[i])
  if not value then
    local since = control.applied[tonumber(ARGV[i + 1]) % #control.applied + 1]
    redis.call('SET', KEYS[i], char(PARTIAL) .. u48_text(since), 'PX', ARGV[2])
  elseif byte(value, 1) == PARTIAL then
    redis.call('PEXPIRE', KEYS[i], ARGV[2])
  end
end
return { 'BEGUN', control.text }
