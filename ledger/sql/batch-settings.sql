-- Settings of one recording transaction. Its statements join sets of a thousand with each other, for which the writer's
-- index-only plans would be quadratic; compiling them would cost more than running them.
-- Takes nothing, gives nothing, locks nothing.
SET LOCAL enable_hashjoin = on; SET LOCAL enable_mergejoin = on; SET LOCAL jit = off
