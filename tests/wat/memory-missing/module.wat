;; There is no memory at all.
(module
  (func (export "hotplug_start") (result i32) (i32.const 64))
  (func (export "hotplug_scratch") (param i32) (result i32) (i32.const 32768))
  (func (export "_good") (result i32) (i32.const 7))
  (func (export "_lie")))
