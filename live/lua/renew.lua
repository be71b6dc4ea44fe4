-- Starts a new epoch: an empty reflection as of a cursor. Items of the epoch before are no longer looked at and expire.
-- KEYS[1] control record. ARGV[1] the epoch believed to rule ('' for none), ARGV[2] the new epoch, ARGV[3] its cursor,
-- ARGV[4] the time in ms at which that cursor was the feed's end.
-- Gives {status, control record}: RENEWED, or KEPT when another epoch than ARGV[1] rules.

local control = read_control(KEYS[1])
if control and control.epoch ~= ARGV[1] then return { 'KEPT', control.text } end
control = { epoch = ARGV[2], applied = numbers(ARGV[3]), at = tonumber(ARGV[4]) }
write_control(KEYS[1], control)
return { 'RENEWED', control.text }
