"""The calls of `number-kinds`."""

from struct import Struct as _Struct



def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def not_i8(value: int) -> int:
        """`value` with each bit turned over."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _r = _i.i8[0]
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (value,), False)
            if _error is None:
                return _again[0](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def not_i16(value: int) -> int:
        """`value` with each bit turned over."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i16[0] = value
            if _entered:
                _check_stack()
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _r = _i.i16[0]
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (value,), False)
            if _error is None:
                return _again[1](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_2 = _call

    def not_i32(value: int) -> int:
        """`value` with each bit turned over."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[2](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i32[0] = value
            if _entered:
                _check_stack()
            _e = _call_2(*_i.arguments[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _r = _i.i32[0]
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (value,), False)
            if _error is None:
                return _again[2](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_3 = _call

    def not_i64(value: int) -> int:
        """`value` with each bit turned over."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[3](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i64[0] = value
            if _entered:
                _check_stack()
            _e = _call_3(*_i.arguments[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _r = _i.i64[0]
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (value,), False)
            if _error is None:
                return _again[3](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_4 = _call

    def not_u8(value: int) -> int:
        """`value` with each bit turned over."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[4](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u8[0] = value
            if _entered:
                _check_stack()
            _e = _call_4(*_i.arguments[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _r = _i.u8[0]
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (value,), False)
            if _error is None:
                return _again[4](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_5 = _call

    def not_u16(value: int) -> int:
        """`value` with each bit turned over."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[5](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u16[0] = value
            if _entered:
                _check_stack()
            _e = _call_5(*_i.arguments[5])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 5)
            _r = _i.u16[0]
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (value,), False)
            if _error is None:
                return _again[5](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_6 = _call

    def not_u32(value: int) -> int:
        """`value` with each bit turned over."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[6](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_6(*_i.arguments[6])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 6)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 6, _error, (value,), False)
            if _error is None:
                return _again[6](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_7 = _call

    def not_u64(value: int) -> int:
        """`value` with each bit turned over."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[7](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u64[0] = value
            if _entered:
                _check_stack()
            _e = _call_7(*_i.arguments[7])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 7)
            _r = _i.u64[0]
        except BaseException as _error:
            _error = _failed(_i, 7, _error, (value,), False)
            if _error is None:
                return _again[7](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_8 = _call

    def half_f32(value: float) -> float:
        """`half_f32(value: f32) -> f32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[8](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _pack_into_f(_i.u8, 0, value)
            if _entered:
                _check_stack()
            _e = _call_8(*_i.arguments[8])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 8)
            _r = _i.f32[0]
        except BaseException as _error:
            _error = _failed(_i, 8, _error, (value,), False)
            if _error is None:
                return _again[8](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_9 = _call

    def half_f64(value: float) -> float:
        """`half_f64(value: f64) -> f64`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[9](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.f64[0] = value
            if _entered:
                _check_stack()
            _e = _call_9(*_i.arguments[9])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 9)
            _r = _i.f64[0]
        except BaseException as _error:
            _error = _failed(_i, 9, _error, (value,), False)
            if _error is None:
                return _again[9](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_10 = _call

    def bits_f32(value: float) -> int:
        """The bits of `value`, as IEEE 754 has them."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[10](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _pack_into_f(_i.u8, 0, value)
            if _entered:
                _check_stack()
            _e = _call_10(*_i.arguments[10])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 10)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 10, _error, (value,), False)
            if _error is None:
                return _again[10](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_11 = _call

    def bits_f64(value: float) -> int:
        """The bits of `value`, as IEEE 754 has them."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[11](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.f64[0] = value
            if _entered:
                _check_stack()
            _e = _call_11(*_i.arguments[11])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 11)
            _r = _i.u64[0]
        except BaseException as _error:
            _error = _failed(_i, 11, _error, (value,), False)
            if _error is None:
                return _again[11](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_12 = _call

    def mixed(
        a: int,
        b: int,
        c: int,
        d: int,
        e: int,
        f: int,
        g: int,
        h: int,
        i: float,
        j: float,
    ) -> float:
        """All of them at once, added up."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[12](*(a, b, c, d, e, f, g, h, i, j))
        try:
            if a is True or a is False:
                raise _Mistake
            _i.i8[0] = a
            if b is True or b is False:
                raise _Mistake
            _i.u8[16] = b
            if c is True or c is False:
                raise _Mistake
            _i.i16[16] = c
            if d is True or d is False:
                raise _Mistake
            _i.u16[24] = d
            if e is True or e is False:
                raise _Mistake
            _i.i32[16] = e
            if f is True or f is False:
                raise _Mistake
            _i.u32[20] = f
            if g is True or g is False:
                raise _Mistake
            _i.i64[12] = g
            if h is True or h is False:
                raise _Mistake
            _i.u64[14] = h
            if i is True or i is False:
                raise _Mistake
            _pack_into_f(_i.u8, 128, i)
            if j is True or j is False:
                raise _Mistake
            _i.f64[18] = j
            if _entered:
                _check_stack()
            _e = _call_12(*_i.arguments[12])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 12)
            _r = _i.f64[0]
        except BaseException as _error:
            _error = _failed(_i, 12, _error, (a, b, c, d, e, f, g, h, i, j), False)
            if _error is None:
                return _again[12](*(a, b, c, d, e, f, g, h, i, j))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_not_i8(value):
        """`not_i8` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_i8(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 1
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_0(*_i.map_arguments(0))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            if _end - _q != _c * 1:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 1, "b", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (value,), True)
            if _error is None:
                return _again[-1 - 0](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_not_i16(value):
        """`not_i16` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_i16(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 2
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_1(*_i.map_arguments(1))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 2:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 2, "h", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (value,), True)
            if _error is None:
                return _again[-1 - 1](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_2 = _call

    def _map_not_i32(value):
        """`not_i32` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 2](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_i32(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_2(*_i.map_arguments(2))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "i", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (value,), True)
            if _error is None:
                return _again[-1 - 2](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_3 = _call

    def _map_not_i64(value):
        """`not_i64` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 3](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_i64(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 8
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_3(*_i.map_arguments(3))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 8:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 8, "q", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (value,), True)
            if _error is None:
                return _again[-1 - 3](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_4 = _call

    def _map_not_u8(value):
        """`not_u8` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 4](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_u8(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 1
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_4(*_i.map_arguments(4))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            if _end - _q != _c * 1:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 1, "B", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (value,), True)
            if _error is None:
                return _again[-1 - 4](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_5 = _call

    def _map_not_u16(value):
        """`not_u16` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 5](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_u16(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 2
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_5(*_i.map_arguments(5))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 5)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 2:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 2, "H", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (value,), True)
            if _error is None:
                return _again[-1 - 5](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_6 = _call

    def _map_not_u32(value):
        """`not_u32` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 6](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_u32(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_6(*_i.map_arguments(6))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 6)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 6, _error, (value,), True)
            if _error is None:
                return _again[-1 - 6](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_7 = _call

    def _map_not_u64(value):
        """`not_u64` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 7](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_u64(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 8
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_7(*_i.map_arguments(7))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 7)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 8:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 8, "Q", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 7, _error, (value,), True)
            if _error is None:
                return _again[-1 - 7](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_8 = _call

    def _map_half_f32(value):
        """`half_f32` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 8](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_f32(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_8(*_i.map_arguments(8))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 8)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "f", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 8, _error, (value,), True)
            if _error is None:
                return _again[-1 - 8](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_9 = _call

    def _map_half_f64(value):
        """`half_f64` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 9](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_f64(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 8
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_9(*_i.map_arguments(9))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 9)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 8:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 8, "d", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 9, _error, (value,), True)
            if _error is None:
                return _again[-1 - 9](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_10 = _call

    def _map_bits_f32(value):
        """`bits_f32` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 10](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_f32(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_10(*_i.map_arguments(10))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 10)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 10, _error, (value,), True)
            if _error is None:
                return _again[-1 - 10](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_11 = _call

    def _map_bits_f64(value):
        """`bits_f64` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 11](*(value,))
        try:
            value = _numbers(value)
            _b0 = _list_f64(value)
            _n0 = _len(_b0)
            _c0 = _n0 // 8
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_11(*_i.map_arguments(11))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 11)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 8:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 8, "Q", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 11, _error, (value,), True)
            if _error is None:
                return _again[-1 - 11](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_12 = _call

    def _map_mixed(a, b, c, d, e, f, g, h, i, j):
        """`mixed` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 12](*(a, b, c, d, e, f, g, h, i, j))
        try:
            a = _numbers(a)
            _b0 = _list_i8(a)
            _n0 = _len(_b0)
            _c0 = _n0 // 1
            b = _numbers(b)
            _b1 = _list_u8(b)
            _n1 = _len(_b1)
            _c1 = _n1 // 1
            c = _numbers(c)
            _b2 = _list_i16(c)
            _n2 = _len(_b2)
            _c2 = _n2 // 2
            d = _numbers(d)
            _b3 = _list_u16(d)
            _n3 = _len(_b3)
            _c3 = _n3 // 2
            e = _numbers(e)
            _b4 = _list_i32(e)
            _n4 = _len(_b4)
            _c4 = _n4 // 4
            f = _numbers(f)
            _b5 = _list_u32(f)
            _n5 = _len(_b5)
            _c5 = _n5 // 4
            g = _numbers(g)
            _b6 = _list_i64(g)
            _n6 = _len(_b6)
            _c6 = _n6 // 8
            h = _numbers(h)
            _b7 = _list_u64(h)
            _n7 = _len(_b7)
            _c7 = _n7 // 8
            i = _numbers(i)
            _b8 = _list_f32(i)
            _n8 = _len(_b8)
            _c8 = _n8 // 4
            j = _numbers(j)
            _b9 = _list_f64(j)
            _n9 = _len(_b9)
            _c9 = _n9 // 8
            _c = _same(_c0, _c1, _c2, _c3, _c4, _c5, _c6, _c7, _c8, _c9)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 + _n3 + _n4 + _n5 + _n6 + _n7 + _n8 + _n9 + 64 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + _n2 + _n3 + _n4 + _n5 + _n6 + _n7 + _n8 + _n9 + 64)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = (_p1 + _n1 + 7) & -8
            _i.memory[_p2 : _p2 + _n2] = _b2
            _p3 = (_p2 + _n2 + 7) & -8
            _i.memory[_p3 : _p3 + _n3] = _b3
            _p4 = (_p3 + _n3 + 7) & -8
            _i.memory[_p4 : _p4 + _n4] = _b4
            _p5 = (_p4 + _n4 + 7) & -8
            _i.memory[_p5 : _p5 + _n5] = _b5
            _p6 = (_p5 + _n5 + 7) & -8
            _i.memory[_p6 : _p6 + _n6] = _b6
            _p7 = (_p6 + _n6 + 7) & -8
            _i.memory[_p7 : _p7 + _n7] = _b7
            _p8 = (_p7 + _n7 + 7) & -8
            _i.memory[_p8 : _p8 + _n8] = _b8
            _p9 = (_p8 + _n8 + 7) & -8
            _i.memory[_p9 : _p9 + _n9] = _b9
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.u32[12] = _p1
            _i.u32[16] = _n1
            _i.u32[20] = _p2
            _i.u32[24] = _n2
            _i.u32[28] = _p3
            _i.u32[32] = _n3
            _i.u32[36] = _p4
            _i.u32[40] = _n4
            _i.u32[44] = _p5
            _i.u32[48] = _n5
            _i.u32[52] = _p6
            _i.u32[56] = _n6
            _i.u32[60] = _p7
            _i.u32[64] = _n7
            _i.u32[68] = _p8
            _i.u32[72] = _n8
            _i.u32[76] = _p9
            _i.u32[80] = _n9
            if _entered:
                _check_stack()
            _e = _call_map_12(*_i.map_arguments(12))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 12)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 8:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 8, "d", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 12, _error, (a, b, c, d, e, f, g, h, i, j), True)
            if _error is None:
                return _again[-1 - 12](*(a, b, c, d, e, f, g, h, i, j))
            raise _error from None
        _give(_i)
        return _r

    return {
        "not_i8": (not_i8, _map_not_i8),
        "not_i16": (not_i16, _map_not_i16),
        "not_i32": (not_i32, _map_not_i32),
        "not_i64": (not_i64, _map_not_i64),
        "not_u8": (not_u8, _map_not_u8),
        "not_u16": (not_u16, _map_not_u16),
        "not_u32": (not_u32, _map_not_u32),
        "not_u64": (not_u64, _map_not_u64),
        "half_f32": (half_f32, _map_half_f32),
        "half_f64": (half_f64, _map_half_f64),
        "bits_f32": (bits_f32, _map_bits_f32),
        "bits_f64": (bits_f64, _map_bits_f64),
        "mixed": (mixed, _map_mixed),
    }
