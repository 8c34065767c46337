;; The scratch buffer goes past the end of the memory.
(module
  (memory (export "memory") 1)
  (data (i32.const 64) "\00\d0\00\00\00\40\00\00")
  (func (export "hotplug_start") (result i32) (i32.const 64))
  (func (export "hotplug_scratch") (param i32) (result i32) (i32.const 32768))
  (func (export "_good") (result i32) (i32.const 7))
  (func (export "_lie")))
