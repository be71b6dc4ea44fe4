-- What every script of the reflection starts with: the control record, and merging packed slots by version.
-- Byte values are compared as numbers, because Lua's string comparison follows the server's locale. The format of values and
-- slots is described in live/slot.ts, the control record in live/control.ts; what a slot says of quantities is not read here.

local byte, sub, char, floor = string.byte, string.sub, string.char, math.floor
local COMPLETE, PARTIAL, HEADER = 67, 80, 7

local function u48(text, at)
  local a, b, c, d, e, f = byte(text, at, at + 5)
  return ((((a * 256 + b) * 256 + c) * 256 + d) * 256 + e) * 256 + f
end

local function u48_text(number)
  local bytes = {}
  for i = 6, 1, -1 do
    bytes[i] = char(number % 256)
    number = floor(number / 256)
  end
  return table.concat(bytes)
end

local COMPLETE_HEADER = char(COMPLETE) .. u48_text(0)

local function numbers(text)
  local list = {}
  for number in string.gmatch(text, '%d+') do list[#list + 1] = tonumber(number) end
  return list
end

local function vector_text(vector)
  local texts = {}
  for i = 1, #vector do texts[i] = string.format('%.0f', vector[i]) end
  return table.concat(texts, ',')
end

-- The control record is `epoch applied caught-up-at`, such as `3f9a 120,7,44,9 1767225600000`.
local function read_control(key)
  local text = redis.call('GET', key)
  if not text then return nil end
  local epoch, applied, at = string.match(text, '^(%w+) ([%d,]+) (%d+)$')
  if not epoch then return nil end
  return { epoch = epoch, applied = numbers(applied), at = tonumber(at), text = text }
end

local function write_control(key, control)
  control.text = control.epoch .. ' ' .. vector_text(control.applied) .. ' ' .. string.format('%.0f', control.at)
  redis.call('SET', key, control.text)
end

-- Merges slots into a value: both sorted by location, a slot wins by its higher version. Gives the value itself when
-- nothing in it is older.
local function merge(value, slots)
  local parts, changed = {}, false
  local at, kept, last = HEADER + 1, 1, #value
  local added, last_added = 1, #slots
  while added <= last_added do
    local length, high, low = byte(slots, added, added + 2)
    local location = high * 256 + low
    local found, old_length = nil, 0
    while at <= last do
      local bytes, old_high, old_low = byte(value, at, at + 2)
      found = old_high * 256 + old_low
      old_length = bytes
      if found >= location then break end
      at = at + bytes
      found = nil
    end
    local is_new = found ~= location
    if is_new or u48(value, at + 3) < u48(slots, added + 3) then
      parts[#parts + 1] = sub(value, kept, at - 1)
      parts[#parts + 1] = sub(slots, added, added + length - 1)
      if not is_new then at = at + old_length end
      kept = at
      changed = true
    end
    added = added + length
  end
  if not changed then return value end
  parts[#parts + 1] = sub(value, kept)
  return table.concat(parts)
end
