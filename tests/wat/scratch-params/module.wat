;; It takes a 64-bit length.
(module
  (memory (export "memory") 1)
  (data (i32.const 64) "\00\04\00\00\00\40\00\00") ;; the control block: 16 KiB of scratch at 1024
  (func (export "hotplug_start") (result i32) (i32.const 64))
  (func (export "hotplug_scratch") (param i64) (result i32) (i32.const 0))
  (func (export "_good") (result i32) (i32.const 7))
  (func (export "_lie")))
