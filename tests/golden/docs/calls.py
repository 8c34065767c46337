"""The calls of `long-docs`."""

from struct import Struct as _Struct

_pack_I = _Struct("<I").pack
_unpack_I = _Struct("<I").unpack_from


def _column_0_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _b4 = _encode(_x2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_0(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1
        _v = _d[_o:_e].decode()
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def quotes(text: str) -> str:
        """He said "no", she said yes, and the manual says \"\"\"never\"\"\". Ends with a "quote"

        text: with "quotes" and \\ backslashes
        """
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(text,))
        try:
            _b0 = _encode(text)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (text,), False)
            if _error is None:
                return _again[0](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def begins_with_a_quote() -> int:
        """ "Yes" """
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (), False)
            if _error is None:
                return _again[1](*())
            raise _error from None
        _give(_i)
        return _r

    _call_2 = _call

    def backslashes() -> int:
        """C:\\new\\table \\u0041 \\N{BULLET} and one at the end \\"""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[2](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_2(*_i.arguments[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (), False)
            if _error is None:
                return _again[2](*())
            raise _error from None
        _give(_i)
        return _r

    _call_3 = _call

    def unicode() -> int:
        """Zażółć gęślą jaźń, 文字, 🐍; hidden: \\u{202e}right to left\\u{202c}, \\u{feff}, \\u{0}, a
        b.
        """
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[3](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_3(*_i.arguments[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (), False)
            if _error is None:
                return _again[3](*())
            raise _error from None
        _give(_i)
        return _r

    _call_4 = _call

    def markup() -> int:
        """*/ // /* # {{ view }} {% raw %} {0} %s <b> `code` ``` </script> #[no_mangle] r##"x"##"""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[4](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_4(*_i.arguments[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (), False)
            if _error is None:
                return _again[4](*())
            raise _error from None
        _give(_i)
        return _r

    _call_5 = _call

    def arguments(a: int, b: int, c: int) -> int:
        """`arguments(a: u8, b: u8, c: u8) -> u32`.

        a: the first with a second line
        c: the third, whose explanation is so long that it has to be broken into two lines of
        text
        """
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[5](*(a, b, c))
        try:
            if a is True or a is False:
                raise _Mistake
            _i.u8[0] = a
            if b is True or b is False:
                raise _Mistake
            _i.u8[16] = b
            if c is True or c is False:
                raise _Mistake
            _i.u8[32] = c
            if _entered:
                _check_stack()
            _e = _call_5(*_i.arguments[5])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 5)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (a, b, c), False)
            if _error is None:
                return _again[5](*(a, b, c))
            raise _error from None
        _give(_i)
        return _r

    _call_6 = _call

    def none() -> int:
        """`none() -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[6](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_6(*_i.arguments[6])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 6)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 6, _error, (), False)
            if _error is None:
                return _again[6](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_quotes(text):
        """`quotes` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_0_0(text)[4:]
            _n0 = _len(_b0)
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
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_0(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (text,), True)
            if _error is None:
                return _again[-1 - 0](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_begins_with_a_quote(_count):
        """`begins_with_a_quote` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_1(*_i.map_arguments(1))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (), True)
            if _error is None:
                return _again[-1 - 1](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_2 = _call

    def _map_backslashes(_count):
        """`backslashes` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 2](*())
        try:
            _c = _count
            _i.u32[0] = _c
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
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (), True)
            if _error is None:
                return _again[-1 - 2](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_3 = _call

    def _map_unicode(_count):
        """`unicode` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 3](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_3(*_i.map_arguments(3))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (), True)
            if _error is None:
                return _again[-1 - 3](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_4 = _call

    def _map_markup(_count):
        """`markup` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 4](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_4(*_i.map_arguments(4))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (), True)
            if _error is None:
                return _again[-1 - 4](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_5 = _call

    def _map_arguments(a, b, c):
        """`arguments` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 5](*(a, b, c))
        try:
            a = _numbers(a)
            _b0 = _list_u8(a)
            _n0 = _len(_b0)
            _c0 = _n0 // 1
            b = _numbers(b)
            _b1 = _list_u8(b)
            _n1 = _len(_b1)
            _c1 = _n1 // 1
            c = _numbers(c)
            _b2 = _list_u8(c)
            _n2 = _len(_b2)
            _c2 = _n2 // 1
            _c = _same(_c0, _c1, _c2)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + _n2)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = _p1 + _n1
            _i.memory[_p2 : _p2 + _n2] = _b2
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.u32[12] = _p1
            _i.u32[16] = _n1
            _i.u32[20] = _p2
            _i.u32[24] = _n2
            if _entered:
                _check_stack()
            _e = _call_map_5(*_i.map_arguments(5))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 5)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (a, b, c), True)
            if _error is None:
                return _again[-1 - 5](*(a, b, c))
            raise _error from None
        _give(_i)
        return _r

    _call_map_6 = _call

    def _map_none(_count):
        """`none` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 6](*())
        try:
            _c = _count
            _i.u32[0] = _c
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
            _error = _failed(_i, 6, _error, (), True)
            if _error is None:
                return _again[-1 - 6](*())
            raise _error from None
        _give(_i)
        return _r

    return {
        "quotes": (quotes, _map_quotes),
        "begins_with_a_quote": (begins_with_a_quote, _map_begins_with_a_quote),
        "backslashes": (backslashes, _map_backslashes),
        "unicode": (unicode, _map_unicode),
        "markup": (markup, _map_markup),
        "arguments": (arguments, _map_arguments),
        "none": (none, _map_none),
    }
