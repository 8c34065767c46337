"""The calls of `several-in-memory`."""

from struct import Struct as _Struct

_pack_o = _Struct("<?").pack
_unpack_o = _Struct("<?").unpack_from
_pack_B = _Struct("<B").pack
_unpack_B = _Struct("<B").unpack_from
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


def _column_0_1(_v):
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


def _column_0_2(_v):
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


def _column_1_1(_v):
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


def _column_1_2(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _a(_pack_I(_ord(_x2)))
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _column_1_3(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _b4 = _buffer(_x2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _column_1_4(_v):
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


def _gather_1(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1
        _v = _d[_o:_e]
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
        _b4 = _buffer(_x2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _column_2_1(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _b4 = _buffer(_x2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
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

    def joined(first: str, second: str, third: str) -> str:
        """`joined(first: string, second: string, third: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(first, second, third))
        try:
            _b0 = _encode(first)
            _n0 = _len(_b0)
            _b1 = _encode(second)
            _n1 = _len(_b1)
            _b2 = _encode(third)
            _n2 = _len(_b2)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + _n2)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = _p1 + _n1
            _i.memory[_p2 : _p2 + _n2] = _b2
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _i.u32[8] = _p1
            _i.u32[12] = _n1
            _i.u32[16] = _p2
            _i.u32[20] = _n2
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
            _error = _failed(_i, 0, _error, (first, second, third), False)
            if _error is None:
                return _again[0](*(first, second, third))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def framed(width: int, text: str, fill: str, tail: Buffer, twice: bool) -> bytes:
        """`framed(width: u8, text: string, fill: char, tail: bytes, twice: bool) -> bytes`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(width, text, fill, tail, twice))
        try:
            _b0 = _encode(text)
            _n0 = _len(_b0)
            _b1 = _buffer(tail)
            _n1 = _len(_b1)
            _p0 = _i.scratch
            if _n0 + _n1 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            if width is True or width is False:
                raise _Mistake
            _i.u8[0] = width
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.u32[12] = _ord(fill)
            _i.u32[16] = _p1
            _i.u32[20] = _n1
            if twice is not True and twice is not False:
                raise _Mistake
            _i.u32[24] = twice
            if _entered:
                _check_stack()
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes()
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (width, text, fill, tail, twice), False)
            if _error is None:
                return _again[1](*(width, text, fill, tail, twice))
            raise _error from None
        _give(_i)
        return _r

    _call_2 = _call

    def same(left: Buffer, right: Buffer) -> bool:
        """`same(left: bytes, right: bytes) -> bool`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[2](*(left, right))
        try:
            _b0 = _buffer(left)
            _n0 = _len(_b0)
            _b1 = _buffer(right)
            _n1 = _len(_b1)
            _p0 = _i.scratch
            if _n0 + _n1 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _i.u32[8] = _p1
            _i.u32[12] = _n1
            if _entered:
                _check_stack()
            _e = _call_2(*_i.arguments[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _r = _BOOLS[_i.u32[0]]
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (left, right), False)
            if _error is None:
                return _again[2](*(left, right))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_joined(first, second, third):
        """`joined` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(first, second, third))
        try:
            first = _many(first)
            _c0 = _len(first)
            _b0 = _column_0_0(first)[4:]
            _n0 = _len(_b0)
            second = _many(second)
            _c1 = _len(second)
            _b1 = _column_0_1(second)[4:]
            _n1 = _len(_b1)
            third = _many(third)
            _c2 = _len(third)
            _b2 = _column_0_2(third)[4:]
            _n2 = _len(_b2)
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
            _error = _failed(_i, 0, _error, (first, second, third), True)
            if _error is None:
                return _again[-1 - 0](*(first, second, third))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_framed(width, text, fill, tail, twice):
        """`framed` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(width, text, fill, tail, twice))
        try:
            width = _numbers(width)
            _b0 = _list_u8(width)
            _n0 = _len(_b0)
            _c0 = _n0 // 1
            text = _many(text)
            _c1 = _len(text)
            _b1 = _column_1_1(text)[4:]
            _n1 = _len(_b1)
            fill = _many(fill)
            _c2 = _len(fill)
            _b2 = _column_1_2(fill)[4:]
            _n2 = _len(_b2)
            tail = _many(tail)
            _c3 = _len(tail)
            _b3 = _column_1_3(tail)[4:]
            _n3 = _len(_b3)
            twice = _many(twice)
            _c4 = _len(twice)
            _b4 = _column_1_4(twice)[4:]
            _n4 = _len(_b4)
            _c = _same(_c0, _c1, _c2, _c3, _c4)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 + _n3 + _n4 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + _n2 + _n3 + _n4)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = _p1 + _n1
            _i.memory[_p2 : _p2 + _n2] = _b2
            _p3 = _p2 + _n2
            _i.memory[_p3 : _p3 + _n3] = _b3
            _p4 = _p3 + _n3
            _i.memory[_p4 : _p4 + _n4] = _b4
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
            _r = _gather_1(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (width, text, fill, tail, twice), True)
            if _error is None:
                return _again[-1 - 1](*(width, text, fill, tail, twice))
            raise _error from None
        _give(_i)
        return _r

    _call_map_2 = _call

    def _map_same(left, right):
        """`same` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 2](*(left, right))
        try:
            left = _many(left)
            _c0 = _len(left)
            _b0 = _column_2_0(left)[4:]
            _n0 = _len(_b0)
            right = _many(right)
            _c1 = _len(right)
            _b1 = _column_2_1(right)[4:]
            _n1 = _len(_b1)
            _c = _same(_c0, _c1)
            _p0 = _i.scratch
            if _n0 + _n1 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.u32[12] = _p1
            _i.u32[16] = _n1
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
            _error = _failed(_i, 2, _error, (left, right), True)
            if _error is None:
                return _again[-1 - 2](*(left, right))
            raise _error from None
        _give(_i)
        return _r

    return {
        "joined": (joined, _map_joined),
        "framed": (framed, _map_framed),
        "same": (same, _map_same),
    }
