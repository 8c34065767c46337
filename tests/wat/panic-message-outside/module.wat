;; The message is outside the memory.
(module
  (memory (export "memory") 1)
  (data (i32.const 64) "\00\04\00\00\00\40\00\00") ;; the control block: 16 KiB of scratch at 1024
  (func (export "hotplug_start") (result i32) (i32.const 64))
  (func (export "hotplug_scratch") (param i32) (result i32) (i32.const 32768))
  (func (export "_good") (result i32) (i32.const 7))
  (data (i32.const 256) "oh no")
  (data (i32.const 272) "src/lib.rs")
  (data (i32.const 288) "\ff\fe")
  (func (export "_lie")
    (i32.store (i32.const 72) (i32.const 65536))
    (i32.store (i32.const 76) (i32.const 5))
    (i32.store (i32.const 80) (i32.const 272))
    (i32.store (i32.const 84) (i32.const 10))
    (i32.store (i32.const 88) (i32.const 3))
    (i32.store (i32.const 92) (i32.const 5))
    (unreachable)))
