"""The calls of `number-kinds`."""


def _bind(_take, _give, _acquire, _failed, _call):
    def not_i8(value: int) -> int:
        """`value` with each bit turned over."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            _e = _call(*_i.given[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.i8[0]
        except BaseException as _error:
            raise _failed(_i, 0, _error, (value,)) from None
        _give(_i)
        return _r

    def not_i16(value: int) -> int:
        """`value` with each bit turned over."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i16[0] = value
            _e = _call(*_i.given[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.i16[0]
        except BaseException as _error:
            raise _failed(_i, 1, _error, (value,)) from None
        _give(_i)
        return _r

    def not_i32(value: int) -> int:
        """`value` with each bit turned over."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i32[0] = value
            _e = _call(*_i.given[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.i32[0]
        except BaseException as _error:
            raise _failed(_i, 2, _error, (value,)) from None
        _give(_i)
        return _r

    def not_i64(value: int) -> int:
        """`value` with each bit turned over."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i64[0] = value
            _e = _call(*_i.given[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.i64[0]
        except BaseException as _error:
            raise _failed(_i, 3, _error, (value,)) from None
        _give(_i)
        return _r

    def not_u8(value: int) -> int:
        """`value` with each bit turned over."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u8[0] = value
            _e = _call(*_i.given[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u8[0]
        except BaseException as _error:
            raise _failed(_i, 4, _error, (value,)) from None
        _give(_i)
        return _r

    def not_u16(value: int) -> int:
        """`value` with each bit turned over."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u16[0] = value
            _e = _call(*_i.given[5])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u16[0]
        except BaseException as _error:
            raise _failed(_i, 5, _error, (value,)) from None
        _give(_i)
        return _r

    def not_u32(value: int) -> int:
        """`value` with each bit turned over."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            _e = _call(*_i.given[6])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 6, _error, (value,)) from None
        _give(_i)
        return _r

    def not_u64(value: int) -> int:
        """`value` with each bit turned over."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u64[0] = value
            _e = _call(*_i.given[7])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u64[0]
        except BaseException as _error:
            raise _failed(_i, 7, _error, (value,)) from None
        _give(_i)
        return _r

    def half_f32(value: float) -> float:
        """`half_f32(value: f32) -> f32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _pack_f32(_i.u8, 0, value)
            _e = _call(*_i.given[8])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.f32[0]
        except BaseException as _error:
            raise _failed(_i, 8, _error, (value,)) from None
        _give(_i)
        return _r

    def half_f64(value: float) -> float:
        """`half_f64(value: f64) -> f64`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.f64[0] = value
            _e = _call(*_i.given[9])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.f64[0]
        except BaseException as _error:
            raise _failed(_i, 9, _error, (value,)) from None
        _give(_i)
        return _r

    def bits_f32(value: float) -> int:
        """The bits of `value`, as IEEE 754 has them."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _pack_f32(_i.u8, 0, value)
            _e = _call(*_i.given[10])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 10, _error, (value,)) from None
        _give(_i)
        return _r

    def bits_f64(value: float) -> int:
        """The bits of `value`, as IEEE 754 has them."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.f64[0] = value
            _e = _call(*_i.given[11])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u64[0]
        except BaseException as _error:
            raise _failed(_i, 11, _error, (value,)) from None
        _give(_i)
        return _r

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
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
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
            _pack_f32(_i.u8, 128, i)
            if j is True or j is False:
                raise _Mistake
            _i.f64[18] = j
            _e = _call(*_i.given[12])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.f64[0]
        except BaseException as _error:
            raise _failed(_i, 12, _error, (a, b, c, d, e, f, g, h, i, j)) from None
        _give(_i)
        return _r

    return {"not_i8": not_i8, "not_i16": not_i16, "not_i32": not_i32, "not_i64": not_i64, "not_u8": not_u8, "not_u16": not_u16, "not_u32": not_u32, "not_u64": not_u64, "half_f32": half_f32, "half_f64": half_f64, "bits_f32": bits_f32, "bits_f64": bits_f64, "mixed": mixed}
