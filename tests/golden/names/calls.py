"""The calls of `odd-names`."""

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


def _column_1_1(_v):
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
        _b4 = _buffer(_x2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_2(_d, _o, _c):
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


def _column_3_0(_v):
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


def _column_3_1(_v):
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


def _column_3_2(_v):
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


def _gather_3(_d, _o, _c):
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


def _column_4_0(_v):
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


def _gather_4(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_I(_d, _o)
        _o += 4
        _v = _chr(_v)
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_5_0(_v):
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


def _column_5_3(_v):
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


def _column_5_5(_v):
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


def _column_10_0(_v):
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


def _gather_10(_d, _o, _c):
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


def _gather_13(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_B(_d, _o)
        _o += 1
        _v = _BOOLS[_v]
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_14_0(_v):
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


def _column_14_1(_v):
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


def _column_14_2(_v):
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


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def text(text: str) -> str:
        """`text(text: string) -> string`."""
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

    def pack(out: str, err: bool) -> str:
        """`pack(out: string, err: bool) -> result<string, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(out, err))
        try:
            _b0 = _encode(out)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if err is not True and err is not False:
                raise _Mistake
            _i.u32[8] = err
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
            _error = _failed(_i, 1, _error, (out, err), False)
            if _error is None:
                return _again[1](*(out, err))
            raise _error from None
        _give(_i)
        return _r

    _call_2 = _call

    def retain(bytes: Buffer) -> bytes:
        """`retain(bytes: bytes) -> bytes`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[2](*(bytes,))
        try:
            _b0 = _buffer(bytes)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_2(*_i.arguments[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes()
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (bytes,), False)
            if _error is None:
                return _again[2](*(bytes,))
            raise _error from None
        _give(_i)
        return _r

    _call_3 = _call

    def guest(guest: str, state: str, result: str) -> str:
        """`guest(guest: string, state: string, result: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[3](*(guest, state, result))
        try:
            _b0 = _encode(guest)
            _n0 = _len(_b0)
            _b1 = _encode(state)
            _n1 = _len(_b1)
            _b2 = _encode(result)
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
            _e = _call_3(*_i.arguments[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (guest, state, result), False)
            if _error is None:
                return _again[3](*(guest, state, result))
            raise _error from None
        _give(_i)
        return _r

    _call_4 = _call

    def char_(char: str, u32: int) -> str:
        """`char_(char: char, u32: u32) -> char`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[4](*(char, u32))
        try:
            _i.u32[0] = _ord(char)
            if u32 is True or u32 is False:
                raise _Mistake
            _i.u32[4] = u32
            if _entered:
                _check_stack()
            _e = _call_4(*_i.arguments[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _r = _chr(_i.u32[0])
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (char, u32), False)
            if _error is None:
                return _again[4](*(char, u32))
            raise _error from None
        _give(_i)
        return _r

    _call_5 = _call

    def start(str: str, int: int, len: int, bool: bool, float: float, bytes: Buffer) -> int:
        """`start(str: string, int: i32, len: u8, bool: bool, float: f64, bytes: bytes) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[5](*(str, int, len, bool, float, bytes))
        try:
            _b0 = _encode(str)
            _n0 = _len(_b0)
            _b1 = _buffer(bytes)
            _n1 = _len(_b1)
            _p0 = _i.scratch
            if _n0 + _n1 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if int is True or int is False:
                raise _Mistake
            _i.i32[8] = int
            if len is True or len is False:
                raise _Mistake
            _i.u8[48] = len
            if bool is not True and bool is not False:
                raise _Mistake
            _i.u32[16] = bool
            if float is True or float is False:
                raise _Mistake
            _i.f64[10] = float
            _i.u32[24] = _p1
            _i.u32[28] = _n1
            if _entered:
                _check_stack()
            _e = _call_5(*_i.arguments[5])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 5)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (str, int, len, bool, float, bytes), False)
            if _error is None:
                return _again[5](*(str, int, len, bool, float, bytes))
            raise _error from None
        _give(_i)
        return _r

    _call_6 = _call

    def end() -> int:
        """`end() -> u32`."""
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

    _call_7 = _call

    def init() -> int:
        """`init() -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[7](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_7(*_i.arguments[7])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 7)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 7, _error, (), False)
            if _error is None:
                return _again[7](*())
            raise _error from None
        _give(_i)
        return _r

    _call_8 = _call

    def exit(case: int, print: int, id: int) -> int:
        """`exit(case: u32, print: u32, id: u32) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[8](*(case, print, id))
        try:
            if case is True or case is False:
                raise _Mistake
            _i.u32[0] = case
            if print is True or print is False:
                raise _Mistake
            _i.u32[4] = print
            if id is True or id is False:
                raise _Mistake
            _i.u32[8] = id
            if _entered:
                _check_stack()
            _e = _call_8(*_i.arguments[8])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 8)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 8, _error, (case, print, id), False)
            if _error is None:
                return _again[8](*(case, print, id))
            raise _error from None
        _give(_i)
        return _r

    _call_9 = _call

    def main(core: int, std: int, exports: int) -> int:
        """`main(core: u32, std: u32, exports: u32) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[9](*(core, std, exports))
        try:
            if core is True or core is False:
                raise _Mistake
            _i.u32[0] = core
            if std is True or std is False:
                raise _Mistake
            _i.u32[4] = std
            if exports is True or exports is False:
                raise _Mistake
            _i.u32[8] = exports
            if _entered:
                _check_stack()
            _e = _call_9(*_i.arguments[9])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 9)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 9, _error, (core, std, exports), False)
            if _error is None:
                return _again[9](*(core, std, exports))
            raise _error from None
        _give(_i)
        return _r

    _call_10 = _call

    def initialize(message: str, line: int) -> str:
        """`initialize(message: string, line: u8) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[10](*(message, line))
        try:
            _b0 = _encode(message)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if line is True or line is False:
                raise _Mistake
            _i.u8[32] = line
            if _entered:
                _check_stack()
            _e = _call_10(*_i.arguments[10])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 10)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 10, _error, (message, line), False)
            if _error is None:
                return _again[10](*(message, line))
            raise _error from None
        _give(_i)
        return _r

    _call_11 = _call

    def memory(address: int, length: int) -> int:
        """`memory(address: u32, length: u32) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[11](*(address, length))
        try:
            if address is True or address is False:
                raise _Mistake
            _i.u32[0] = address
            if length is True or length is False:
                raise _Mistake
            _i.u32[4] = length
            if _entered:
                _check_stack()
            _e = _call_11(*_i.arguments[11])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 11)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 11, _error, (address, length), False)
            if _error is None:
                return _again[11](*(address, length))
            raise _error from None
        _give(_i)
        return _r

    _call_12 = _call

    def case(cls: int, args: int, kwargs: int) -> int:
        """`case(cls: i8, args: i16, kwargs: u16) -> i32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[12](*(cls, args, kwargs))
        try:
            if cls is True or cls is False:
                raise _Mistake
            _i.i8[0] = cls
            if args is True or args is False:
                raise _Mistake
            _i.i16[8] = args
            if kwargs is True or kwargs is False:
                raise _Mistake
            _i.u16[16] = kwargs
            if _entered:
                _check_stack()
            _e = _call_12(*_i.arguments[12])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 12)
            _r = _i.i32[0]
        except BaseException as _error:
            _error = _failed(_i, 12, _error, (cls, args, kwargs), False)
            if _error is None:
                return _again[12](*(cls, args, kwargs))
            raise _error from None
        _give(_i)
        return _r

    _call_13 = _call

    def hotplug_start() -> bool:
        """`hotplug_start() -> bool`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[13](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_13(*_i.arguments[13])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 13)
            _r = _BOOLS[_i.u32[0]]
        except BaseException as _error:
            _error = _failed(_i, 13, _error, (), False)
            if _error is None:
                return _again[13](*())
            raise _error from None
        _give(_i)
        return _r

    _call_14 = _call

    def drop(values: str, info: str, data: Buffer) -> None:
        """`drop(values: string, info: string, data: bytes)`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[14](*(values, info, data))
        try:
            _b0 = _encode(values)
            _n0 = _len(_b0)
            _b1 = _encode(info)
            _n1 = _len(_b1)
            _b2 = _buffer(data)
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
            _e = _call_14(*_i.arguments[14])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 14)
        except BaseException as _error:
            _error = _failed(_i, 14, _error, (values, info, data), False)
            if _error is None:
                return _again[14](*(values, info, data))
            raise _error from None
        _give(_i)
        return None

    _call_15 = _call

    def property(object: float, property: float) -> float:
        """`property(object: f32, property: f32) -> f32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[15](*(object, property))
        try:
            if object is True or object is False:
                raise _Mistake
            _pack_into_f(_i.u8, 0, object)
            if property is True or property is False:
                raise _Mistake
            _pack_into_f(_i.u8, 16, property)
            if _entered:
                _check_stack()
            _e = _call_15(*_i.arguments[15])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 15)
            _r = _i.f32[0]
        except BaseException as _error:
            _error = _failed(_i, 15, _error, (object, property), False)
            if _error is None:
                return _again[15](*(object, property))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_text(text):
        """`text` for many items at once, in one crossing."""
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

    def _map_pack(out, err):
        """`pack` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(out, err))
        try:
            out = _many(out)
            _c0 = _len(out)
            _b0 = _column_1_0(out)[4:]
            _n0 = _len(_b0)
            err = _many(err)
            _c1 = _len(err)
            _b1 = _column_1_1(err)[4:]
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
            _error = _failed(_i, 1, _error, (out, err), True)
            if _error is None:
                return _again[-1 - 1](*(out, err))
            raise _error from None
        _give(_i)
        return _r

    _call_map_2 = _call

    def _map_retain(bytes):
        """`retain` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 2](*(bytes,))
        try:
            bytes = _many(bytes)
            _c0 = _len(bytes)
            _b0 = _column_2_0(bytes)[4:]
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
            _error = _failed(_i, 2, _error, (bytes,), True)
            if _error is None:
                return _again[-1 - 2](*(bytes,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_3 = _call

    def _map_guest(guest, state, result):
        """`guest` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 3](*(guest, state, result))
        try:
            guest = _many(guest)
            _c0 = _len(guest)
            _b0 = _column_3_0(guest)[4:]
            _n0 = _len(_b0)
            state = _many(state)
            _c1 = _len(state)
            _b1 = _column_3_1(state)[4:]
            _n1 = _len(_b1)
            result = _many(result)
            _c2 = _len(result)
            _b2 = _column_3_2(result)[4:]
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
            _error = _failed(_i, 3, _error, (guest, state, result), True)
            if _error is None:
                return _again[-1 - 3](*(guest, state, result))
            raise _error from None
        _give(_i)
        return _r

    _call_map_4 = _call

    def _map_char_(char, u32):
        """`char_` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 4](*(char, u32))
        try:
            char = _many(char)
            _c0 = _len(char)
            _b0 = _column_4_0(char)[4:]
            _n0 = _len(_b0)
            u32 = _numbers(u32)
            _b1 = _list_u32(u32)
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
            _e = _call_map_4(*_i.map_arguments(4))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_4(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (char, u32), True)
            if _error is None:
                return _again[-1 - 4](*(char, u32))
            raise _error from None
        _give(_i)
        return _r

    _call_map_5 = _call

    def _map_start(str, int, len, bool, float, bytes):
        """`start` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 5](*(str, int, len, bool, float, bytes))
        try:
            str = _many(str)
            _c0 = _len(str)
            _b0 = _column_5_0(str)[4:]
            _n0 = _len(_b0)
            int = _numbers(int)
            _b1 = _list_i32(int)
            _n1 = _len(_b1)
            _c1 = _n1 // 4
            len = _numbers(len)
            _b2 = _list_u8(len)
            _n2 = _len(_b2)
            _c2 = _n2 // 1
            bool = _many(bool)
            _c3 = _len(bool)
            _b3 = _column_5_3(bool)[4:]
            _n3 = _len(_b3)
            float = _numbers(float)
            _b4 = _list_f64(float)
            _n4 = _len(_b4)
            _c4 = _n4 // 8
            bytes = _many(bytes)
            _c5 = _len(bytes)
            _b5 = _column_5_5(bytes)[4:]
            _n5 = _len(_b5)
            _c = _same(_c0, _c1, _c2, _c3, _c4, _c5)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 + _n3 + _n4 + _n5 + 16 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + _n2 + _n3 + _n4 + _n5 + 16)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = (_p0 + _n0 + 7) & -8
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = _p1 + _n1
            _i.memory[_p2 : _p2 + _n2] = _b2
            _p3 = _p2 + _n2
            _i.memory[_p3 : _p3 + _n3] = _b3
            _p4 = (_p3 + _n3 + 7) & -8
            _i.memory[_p4 : _p4 + _n4] = _b4
            _p5 = _p4 + _n4
            _i.memory[_p5 : _p5 + _n5] = _b5
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
            _error = _failed(_i, 5, _error, (str, int, len, bool, float, bytes), True)
            if _error is None:
                return _again[-1 - 5](*(str, int, len, bool, float, bytes))
            raise _error from None
        _give(_i)
        return _r

    _call_map_6 = _call

    def _map_end(_count):
        """`end` for many items at once, in one crossing."""
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

    _call_map_7 = _call

    def _map_init(_count):
        """`init` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 7](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_7(*_i.map_arguments(7))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 7)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 7, _error, (), True)
            if _error is None:
                return _again[-1 - 7](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_8 = _call

    def _map_exit(case, print, id):
        """`exit` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 8](*(case, print, id))
        try:
            case = _numbers(case)
            _b0 = _list_u32(case)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
            print = _numbers(print)
            _b1 = _list_u32(print)
            _n1 = _len(_b1)
            _c1 = _n1 // 4
            id = _numbers(id)
            _b2 = _list_u32(id)
            _n2 = _len(_b2)
            _c2 = _n2 // 4
            _c = _same(_c0, _c1, _c2)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 + 16 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + _n2 + 16)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = (_p0 + _n0 + 7) & -8
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = (_p1 + _n1 + 7) & -8
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
            _e = _call_map_8(*_i.map_arguments(8))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 8)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 8, _error, (case, print, id), True)
            if _error is None:
                return _again[-1 - 8](*(case, print, id))
            raise _error from None
        _give(_i)
        return _r

    _call_map_9 = _call

    def _map_main(core, std, exports):
        """`main` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 9](*(core, std, exports))
        try:
            core = _numbers(core)
            _b0 = _list_u32(core)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
            std = _numbers(std)
            _b1 = _list_u32(std)
            _n1 = _len(_b1)
            _c1 = _n1 // 4
            exports = _numbers(exports)
            _b2 = _list_u32(exports)
            _n2 = _len(_b2)
            _c2 = _n2 // 4
            _c = _same(_c0, _c1, _c2)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 + 16 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + _n2 + 16)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = (_p0 + _n0 + 7) & -8
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = (_p1 + _n1 + 7) & -8
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
            _e = _call_map_9(*_i.map_arguments(9))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 9)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 9, _error, (core, std, exports), True)
            if _error is None:
                return _again[-1 - 9](*(core, std, exports))
            raise _error from None
        _give(_i)
        return _r

    _call_map_10 = _call

    def _map_initialize(message, line):
        """`initialize` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 10](*(message, line))
        try:
            message = _many(message)
            _c0 = _len(message)
            _b0 = _column_10_0(message)[4:]
            _n0 = _len(_b0)
            line = _numbers(line)
            _b1 = _list_u8(line)
            _n1 = _len(_b1)
            _c1 = _n1 // 1
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
            _e = _call_map_10(*_i.map_arguments(10))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 10)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_10(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 10, _error, (message, line), True)
            if _error is None:
                return _again[-1 - 10](*(message, line))
            raise _error from None
        _give(_i)
        return _r

    _call_map_11 = _call

    def _map_memory(address, length):
        """`memory` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 11](*(address, length))
        try:
            address = _numbers(address)
            _b0 = _list_u32(address)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
            length = _numbers(length)
            _b1 = _list_u32(length)
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
            _e = _call_map_11(*_i.map_arguments(11))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 11)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 11, _error, (address, length), True)
            if _error is None:
                return _again[-1 - 11](*(address, length))
            raise _error from None
        _give(_i)
        return _r

    _call_map_12 = _call

    def _map_case(cls, args, kwargs):
        """`case` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 12](*(cls, args, kwargs))
        try:
            cls = _numbers(cls)
            _b0 = _list_i8(cls)
            _n0 = _len(_b0)
            _c0 = _n0 // 1
            args = _numbers(args)
            _b1 = _list_i16(args)
            _n1 = _len(_b1)
            _c1 = _n1 // 2
            kwargs = _numbers(kwargs)
            _b2 = _list_u16(kwargs)
            _n2 = _len(_b2)
            _c2 = _n2 // 2
            _c = _same(_c0, _c1, _c2)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 + 16 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + _n2 + 16)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = (_p0 + _n0 + 7) & -8
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = (_p1 + _n1 + 7) & -8
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
            _e = _call_map_12(*_i.map_arguments(12))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 12)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "i", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 12, _error, (cls, args, kwargs), True)
            if _error is None:
                return _again[-1 - 12](*(cls, args, kwargs))
            raise _error from None
        _give(_i)
        return _r

    _call_map_13 = _call

    def _map_hotplug_start(_count):
        """`hotplug_start` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 13](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_13(*_i.map_arguments(13))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 13)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_13(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 13, _error, (), True)
            if _error is None:
                return _again[-1 - 13](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_14 = _call

    def _map_drop(values, info, data):
        """`drop` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 14](*(values, info, data))
        try:
            values = _many(values)
            _c0 = _len(values)
            _b0 = _column_14_0(values)[4:]
            _n0 = _len(_b0)
            info = _many(info)
            _c1 = _len(info)
            _b1 = _column_14_1(info)[4:]
            _n1 = _len(_b1)
            data = _many(data)
            _c2 = _len(data)
            _b2 = _column_14_2(data)[4:]
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
            _e = _call_map_14(*_i.map_arguments(14))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 14)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 14, _error, (values, info, data), True)
            if _error is None:
                return _again[-1 - 14](*(values, info, data))
            raise _error from None
        _give(_i)
        return _r

    _call_map_15 = _call

    def _map_property(object, property):
        """`property` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 15](*(object, property))
        try:
            object = _numbers(object)
            _b0 = _list_f32(object)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
            property = _numbers(property)
            _b1 = _list_f32(property)
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
            _e = _call_map_15(*_i.map_arguments(15))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 15)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "f", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 15, _error, (object, property), True)
            if _error is None:
                return _again[-1 - 15](*(object, property))
            raise _error from None
        _give(_i)
        return _r

    return {
        "text": (text, _map_text),
        "pack": (pack, _map_pack),
        "retain": (retain, _map_retain),
        "guest": (guest, _map_guest),
        "char_": (char_, _map_char_),
        "start": (start, _map_start),
        "end": (end, _map_end),
        "init": (init, _map_init),
        "exit": (exit, _map_exit),
        "main": (main, _map_main),
        "initialize": (initialize, _map_initialize),
        "memory": (memory, _map_memory),
        "case": (case, _map_case),
        "hotplug_start": (hotplug_start, _map_hotplug_start),
        "drop": (drop, _map_drop),
        "property": (property, _map_property),
    }
