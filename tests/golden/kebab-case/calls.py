"""The calls of `kebab-case`."""

from struct import Struct as _Struct

_pack_o = _Struct("<?").pack
_unpack_o = _Struct("<?").unpack_from
_pack_B = _Struct("<B").pack
_unpack_B = _Struct("<B").unpack_from
_pack_I = _Struct("<I").pack
_unpack_I = _Struct("<I").unpack_from
_pack_II = _Struct("<II").pack
_unpack_II = _Struct("<II").unpack_from


def _lift_1(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _v = _d[_o:_e].decode()
        _o = _e
    elif _t1 == 1:
        (_n4,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n4
        _x2 = _d[_o:_e].decode()
        _o = _e
        if _o == _len(_d):
            raise _Error(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


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


def _column_1_0(_v):
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


def _failed_1(_d):
    _o = 0
    _x1, _n3 = _unpack_II(_d, _o)
    _o += 8
    _e = _o + _n3
    _x2 = _d[_o:_e].decode()
    _o = _e
    _v = (_x1, _x2)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _gather_1(_d, _o, _c):
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


def _column_2_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        if _x2 is not True and _x2 is not False:
            raise _Mistake
        _a(_pack_o(_x2))
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_2(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_B(_d, _o)
        _o += 1
        _v = _BOOLS[_v]
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def word_count(the_text: str, min_length: int) -> int:
        """`word_count(the_text: string, min_length: u32) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(the_text, min_length))
        try:
            _b0 = _encode(the_text)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if min_length is True or min_length is False:
                raise _Mistake
            _i.u32[8] = min_length
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (the_text, min_length), False)
            if _error is None:
                return _again[0](*(the_text, min_length))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def first_word_(the_text: str) -> str:
        """`first_word_(the_text: string) -> result<string, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(the_text,))
        try:
            _b0 = _encode(the_text)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_1(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (the_text,), False)
            if _error is None:
                return _again[1](*(the_text,))
            raise _error from None
        _give(_i)
        return _r

    _call_2 = _call

    def a_b_c(d_e_f: bool) -> bool:
        """`a_b_c(d_e_f: bool) -> bool`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[2](*(d_e_f,))
        try:
            if d_e_f is not True and d_e_f is not False:
                raise _Mistake
            _i.u32[0] = d_e_f
            if _entered:
                _check_stack()
            _e = _call_2(*_i.arguments[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _r = _BOOLS[_i.u32[0]]
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (d_e_f,), False)
            if _error is None:
                return _again[2](*(d_e_f,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_word_count(the_text, min_length):
        """`word_count` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(the_text, min_length))
        try:
            the_text = _many(the_text)
            _c0 = _len(the_text)
            _b0 = _column_0_0(the_text)[4:]
            _n0 = _len(_b0)
            min_length = _numbers(min_length)
            _b1 = _list_u32(min_length)
            _n1 = _len(_b1)
            _c1 = _n1 // 4
            _c = _same(_c0, _c1)
            _p0 = _i.scratch
            if _n0 + _n1 + 8 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + 8)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = (_p0 + _n0 + 7) & -8
            _i.memory[_p1 : _p1 + _n1] = _b1
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.u32[12] = _p1
            _i.u32[16] = _n1
            if _entered:
                _check_stack()
            _e = _call_map_0(*_i.map_arguments(0))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (the_text, min_length), True)
            if _error is None:
                return _again[-1 - 0](*(the_text, min_length))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_first_word_(the_text):
        """`first_word_` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(the_text,))
        try:
            the_text = _many(the_text)
            _c0 = _len(the_text)
            _b0 = _column_1_0(the_text)[4:]
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
            _e = _call_map_1(*_i.map_arguments(1))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_1(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_1(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (the_text,), True)
            if _error is None:
                return _again[-1 - 1](*(the_text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_2 = _call

    def _map_a_b_c(d_e_f):
        """`a_b_c` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 2](*(d_e_f,))
        try:
            d_e_f = _many(d_e_f)
            _c0 = _len(d_e_f)
            _b0 = _column_2_0(d_e_f)[4:]
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
            _e = _call_map_2(*_i.map_arguments(2))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_2(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (d_e_f,), True)
            if _error is None:
                return _again[-1 - 2](*(d_e_f,))
            raise _error from None
        _give(_i)
        return _r

    return {
        "word_count": (word_count, _map_word_count),
        "first_word_": (first_word_, _map_first_word_),
        "a_b_c": (a_b_c, _map_a_b_c),
    }
