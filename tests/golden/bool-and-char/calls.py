"""The calls of `bool-and-char`."""

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
        if _x2 is not True and _x2 is not False:
            raise _Mistake
        _a(_pack_o(_x2))
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
        if _x2 is not True and _x2 is not False:
            raise _Mistake
        _a(_pack_o(_x2))
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_0(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_B(_d, _o)
        _o += 1
        _v = _BOOLS[_v]
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_1_0(_v):
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


def _gather_1(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_I(_d, _o)
        _o += 4
        _v = _chr(_v)
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


def _column_2_1(_v):
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


def _column_2_2(_v):
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


def _gather_2(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_I(_d, _o)
        _o += 4
        _v = _chr(_v)
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_3_0(_v):
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


def _gather_3(_d, _o, _c):
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

    def both(left: bool, right: bool) -> bool:
        """`both(left: bool, right: bool) -> bool`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(left, right))
        try:
            if left is not True and left is not False:
                raise _Mistake
            _i.u32[0] = left
            if right is not True and right is not False:
                raise _Mistake
            _i.u32[4] = right
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _r = _BOOLS[_i.u32[0]]
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (left, right), False)
            if _error is None:
                return _again[0](*(left, right))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def next_char(letter: str) -> str:
        """The character behind `letter`; behind the last one comes the first."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(letter,))
        try:
            _i.u32[0] = _ord(letter)
            if _entered:
                _check_stack()
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _r = _chr(_i.u32[0])
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (letter,), False)
            if _error is None:
                return _again[1](*(letter,))
            raise _error from None
        _give(_i)
        return _r

    _call_2 = _call

    def pick(first: bool, one: str, other: str) -> str:
        """`pick(first: bool, one: char, other: char) -> char`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[2](*(first, one, other))
        try:
            if first is not True and first is not False:
                raise _Mistake
            _i.u32[0] = first
            _i.u32[4] = _ord(one)
            _i.u32[8] = _ord(other)
            if _entered:
                _check_stack()
            _e = _call_2(*_i.arguments[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _r = _chr(_i.u32[0])
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (first, one, other), False)
            if _error is None:
                return _again[2](*(first, one, other))
            raise _error from None
        _give(_i)
        return _r

    _call_3 = _call

    def is_letter(letter: str) -> bool:
        """`is_letter(letter: char) -> bool`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[3](*(letter,))
        try:
            _i.u32[0] = _ord(letter)
            if _entered:
                _check_stack()
            _e = _call_3(*_i.arguments[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _r = _BOOLS[_i.u32[0]]
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (letter,), False)
            if _error is None:
                return _again[3](*(letter,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_both(left, right):
        """`both` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(left, right))
        try:
            left = _many(left)
            _c0 = _len(left)
            _b0 = _column_0_0(left)[4:]
            _n0 = _len(_b0)
            right = _many(right)
            _c1 = _len(right)
            _b1 = _column_0_1(right)[4:]
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
            _error = _failed(_i, 0, _error, (left, right), True)
            if _error is None:
                return _again[-1 - 0](*(left, right))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_next_char(letter):
        """`next_char` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(letter,))
        try:
            letter = _many(letter)
            _c0 = _len(letter)
            _b0 = _column_1_0(letter)[4:]
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
            _r = _gather_1(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (letter,), True)
            if _error is None:
                return _again[-1 - 1](*(letter,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_2 = _call

    def _map_pick(first, one, other):
        """`pick` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 2](*(first, one, other))
        try:
            first = _many(first)
            _c0 = _len(first)
            _b0 = _column_2_0(first)[4:]
            _n0 = _len(_b0)
            one = _many(one)
            _c1 = _len(one)
            _b1 = _column_2_1(one)[4:]
            _n1 = _len(_b1)
            other = _many(other)
            _c2 = _len(other)
            _b2 = _column_2_2(other)[4:]
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
            _error = _failed(_i, 2, _error, (first, one, other), True)
            if _error is None:
                return _again[-1 - 2](*(first, one, other))
            raise _error from None
        _give(_i)
        return _r

    _call_map_3 = _call

    def _map_is_letter(letter):
        """`is_letter` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 3](*(letter,))
        try:
            letter = _many(letter)
            _c0 = _len(letter)
            _b0 = _column_3_0(letter)[4:]
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
            _e = _call_map_3(*_i.map_arguments(3))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_3(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (letter,), True)
            if _error is None:
                return _again[-1 - 3](*(letter,))
            raise _error from None
        _give(_i)
        return _r

    return {
        "both": (both, _map_both),
        "next_char": (next_char, _map_next_char),
        "pick": (pick, _map_pick),
        "is_letter": (is_letter, _map_is_letter),
    }
