;; Address and size of the scratch buffer are 16 in 32 bits.
(module
  (memory (export "memory") 1)
  (data (i32.const 64) "\f0\ff\ff\ff\20\00\00\00")
  (func (export "hotplug_start") (result i32) (i32.const 64))
  (func (export "hotplug_scratch") (param i32) (result i32) (i32.const 32768))
  (func (export "_good") (result i32) (i32.const 7))
  (func (export "_lie")))
