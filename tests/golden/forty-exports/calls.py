"""The calls of `forty-exports`."""

from struct import Struct as _Struct

_pack_B = _Struct("<B").pack
_unpack_B = _Struct("<B").unpack_from
_pack_I = _Struct("<I").pack
_unpack_I = _Struct("<I").unpack_from
_pack_II = _Struct("<II").pack
_unpack_II = _Struct("<II").unpack_from
_pack_b = _Struct("<b").pack
_unpack_b = _Struct("<b").unpack_from


def _lift_2(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_b(_d, _o)
        _o += 1
    elif _t1 == 1:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _x2 = _d[_o:_e].decode()
        _o = _e
        if _o == _len(_d):
            raise _Error(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lift_6(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_b(_d, _o)
        _o += 1
    elif _t1 == 1:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _x2 = _d[_o:_e].decode()
        _o = _e
        if _o == _len(_d):
            raise _Error(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lift_10(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_b(_d, _o)
        _o += 1
    elif _t1 == 1:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _x2 = _d[_o:_e].decode()
        _o = _e
        if _o == _len(_d):
            raise _Error(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lift_14(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_b(_d, _o)
        _o += 1
    elif _t1 == 1:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _x2 = _d[_o:_e].decode()
        _o = _e
        if _o == _len(_d):
            raise _Error(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lift_18(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_b(_d, _o)
        _o += 1
    elif _t1 == 1:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _x2 = _d[_o:_e].decode()
        _o = _e
        if _o == _len(_d):
            raise _Error(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lift_22(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_b(_d, _o)
        _o += 1
    elif _t1 == 1:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _x2 = _d[_o:_e].decode()
        _o = _e
        if _o == _len(_d):
            raise _Error(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lift_26(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_b(_d, _o)
        _o += 1
    elif _t1 == 1:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _x2 = _d[_o:_e].decode()
        _o = _e
        if _o == _len(_d):
            raise _Error(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lift_30(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_b(_d, _o)
        _o += 1
    elif _t1 == 1:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _x2 = _d[_o:_e].decode()
        _o = _e
        if _o == _len(_d):
            raise _Error(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lift_34(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_b(_d, _o)
        _o += 1
    elif _t1 == 1:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _x2 = _d[_o:_e].decode()
        _o = _e
        if _o == _len(_d):
            raise _Error(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lift_38(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_b(_d, _o)
        _o += 1
    elif _t1 == 1:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _x2 = _d[_o:_e].decode()
        _o = _e
        if _o == _len(_d):
            raise _Error(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


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


def _failed_2(_d):
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


def _gather_2(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_b(_d, _o)
        _o += 1
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


def _gather_5(_d, _o, _c):
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


def _failed_6(_d):
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


def _gather_6(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_b(_d, _o)
        _o += 1
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_9_0(_v):
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


def _gather_9(_d, _o, _c):
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


def _failed_10(_d):
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


def _gather_10(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_b(_d, _o)
        _o += 1
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_13_0(_v):
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


def _gather_13(_d, _o, _c):
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


def _failed_14(_d):
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


def _gather_14(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_b(_d, _o)
        _o += 1
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_17_0(_v):
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


def _gather_17(_d, _o, _c):
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


def _failed_18(_d):
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


def _gather_18(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_b(_d, _o)
        _o += 1
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_21_0(_v):
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


def _gather_21(_d, _o, _c):
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


def _failed_22(_d):
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


def _gather_22(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_b(_d, _o)
        _o += 1
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_25_0(_v):
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


def _gather_25(_d, _o, _c):
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


def _failed_26(_d):
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


def _gather_26(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_b(_d, _o)
        _o += 1
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_29_0(_v):
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


def _gather_29(_d, _o, _c):
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


def _failed_30(_d):
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


def _gather_30(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_b(_d, _o)
        _o += 1
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_33_0(_v):
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


def _gather_33(_d, _o, _c):
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


def _failed_34(_d):
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


def _gather_34(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_b(_d, _o)
        _o += 1
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_37_0(_v):
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


def _gather_37(_d, _o, _c):
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


def _failed_38(_d):
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


def _gather_38(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_b(_d, _o)
        _o += 1
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def add_0(value: int) -> int:
        """`add_0(value: u32) -> u32`."""
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
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (value,), False)
            if _error is None:
                return _again[0](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def text_1(text: str) -> str:
        """`text_1(text: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(text,))
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
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (text,), False)
            if _error is None:
                return _again[1](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_2 = _call

    def at_least_2(value: int) -> int:
        """`at_least_2(value: i8) -> result<i8, string>`."""
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
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_2(*_i.arguments[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_2(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (value,), False)
            if _error is None:
                return _again[2](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_3 = _call

    def nothing_3() -> None:
        """`nothing_3()`."""
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
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (), False)
            if _error is None:
                return _again[3](*())
            raise _error from None
        _give(_i)
        return None

    _call_4 = _call

    def add_4(value: int) -> int:
        """`add_4(value: u32) -> u32`."""
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
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_4(*_i.arguments[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (value,), False)
            if _error is None:
                return _again[4](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_5 = _call

    def text_5(text: str) -> str:
        """`text_5(text: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[5](*(text,))
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
            _e = _call_5(*_i.arguments[5])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 5)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (text,), False)
            if _error is None:
                return _again[5](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_6 = _call

    def at_least_6(value: int) -> int:
        """`at_least_6(value: i8) -> result<i8, string>`."""
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
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_6(*_i.arguments[6])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 6)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_6(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 6, _error, (value,), False)
            if _error is None:
                return _again[6](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_7 = _call

    def nothing_7() -> None:
        """`nothing_7()`."""
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
        except BaseException as _error:
            _error = _failed(_i, 7, _error, (), False)
            if _error is None:
                return _again[7](*())
            raise _error from None
        _give(_i)
        return None

    _call_8 = _call

    def add_8(value: int) -> int:
        """`add_8(value: u32) -> u32`."""
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
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_8(*_i.arguments[8])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 8)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 8, _error, (value,), False)
            if _error is None:
                return _again[8](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_9 = _call

    def text_9(text: str) -> str:
        """`text_9(text: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[9](*(text,))
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
            _e = _call_9(*_i.arguments[9])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 9)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 9, _error, (text,), False)
            if _error is None:
                return _again[9](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_10 = _call

    def at_least_10(value: int) -> int:
        """`at_least_10(value: i8) -> result<i8, string>`."""
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
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_10(*_i.arguments[10])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 10)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_10(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 10, _error, (value,), False)
            if _error is None:
                return _again[10](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_11 = _call

    def nothing_11() -> None:
        """`nothing_11()`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[11](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_11(*_i.arguments[11])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 11)
        except BaseException as _error:
            _error = _failed(_i, 11, _error, (), False)
            if _error is None:
                return _again[11](*())
            raise _error from None
        _give(_i)
        return None

    _call_12 = _call

    def add_12(value: int) -> int:
        """`add_12(value: u32) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[12](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_12(*_i.arguments[12])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 12)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 12, _error, (value,), False)
            if _error is None:
                return _again[12](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_13 = _call

    def text_13(text: str) -> str:
        """`text_13(text: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[13](*(text,))
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
            _e = _call_13(*_i.arguments[13])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 13)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 13, _error, (text,), False)
            if _error is None:
                return _again[13](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_14 = _call

    def at_least_14(value: int) -> int:
        """`at_least_14(value: i8) -> result<i8, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[14](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_14(*_i.arguments[14])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 14)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_14(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 14, _error, (value,), False)
            if _error is None:
                return _again[14](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_15 = _call

    def nothing_15() -> None:
        """`nothing_15()`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[15](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_15(*_i.arguments[15])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 15)
        except BaseException as _error:
            _error = _failed(_i, 15, _error, (), False)
            if _error is None:
                return _again[15](*())
            raise _error from None
        _give(_i)
        return None

    _call_16 = _call

    def add_16(value: int) -> int:
        """`add_16(value: u32) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[16](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_16(*_i.arguments[16])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 16)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 16, _error, (value,), False)
            if _error is None:
                return _again[16](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_17 = _call

    def text_17(text: str) -> str:
        """`text_17(text: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[17](*(text,))
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
            _e = _call_17(*_i.arguments[17])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 17)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 17, _error, (text,), False)
            if _error is None:
                return _again[17](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_18 = _call

    def at_least_18(value: int) -> int:
        """`at_least_18(value: i8) -> result<i8, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[18](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_18(*_i.arguments[18])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 18)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_18(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 18, _error, (value,), False)
            if _error is None:
                return _again[18](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_19 = _call

    def nothing_19() -> None:
        """`nothing_19()`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[19](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_19(*_i.arguments[19])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 19)
        except BaseException as _error:
            _error = _failed(_i, 19, _error, (), False)
            if _error is None:
                return _again[19](*())
            raise _error from None
        _give(_i)
        return None

    _call_20 = _call

    def add_20(value: int) -> int:
        """`add_20(value: u32) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[20](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_20(*_i.arguments[20])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 20)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 20, _error, (value,), False)
            if _error is None:
                return _again[20](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_21 = _call

    def text_21(text: str) -> str:
        """`text_21(text: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[21](*(text,))
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
            _e = _call_21(*_i.arguments[21])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 21)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 21, _error, (text,), False)
            if _error is None:
                return _again[21](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_22 = _call

    def at_least_22(value: int) -> int:
        """`at_least_22(value: i8) -> result<i8, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[22](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_22(*_i.arguments[22])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 22)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_22(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 22, _error, (value,), False)
            if _error is None:
                return _again[22](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_23 = _call

    def nothing_23() -> None:
        """`nothing_23()`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[23](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_23(*_i.arguments[23])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 23)
        except BaseException as _error:
            _error = _failed(_i, 23, _error, (), False)
            if _error is None:
                return _again[23](*())
            raise _error from None
        _give(_i)
        return None

    _call_24 = _call

    def add_24(value: int) -> int:
        """`add_24(value: u32) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[24](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_24(*_i.arguments[24])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 24)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 24, _error, (value,), False)
            if _error is None:
                return _again[24](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_25 = _call

    def text_25(text: str) -> str:
        """`text_25(text: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[25](*(text,))
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
            _e = _call_25(*_i.arguments[25])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 25)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 25, _error, (text,), False)
            if _error is None:
                return _again[25](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_26 = _call

    def at_least_26(value: int) -> int:
        """`at_least_26(value: i8) -> result<i8, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[26](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_26(*_i.arguments[26])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 26)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_26(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 26, _error, (value,), False)
            if _error is None:
                return _again[26](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_27 = _call

    def nothing_27() -> None:
        """`nothing_27()`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[27](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_27(*_i.arguments[27])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 27)
        except BaseException as _error:
            _error = _failed(_i, 27, _error, (), False)
            if _error is None:
                return _again[27](*())
            raise _error from None
        _give(_i)
        return None

    _call_28 = _call

    def add_28(value: int) -> int:
        """`add_28(value: u32) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[28](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_28(*_i.arguments[28])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 28)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 28, _error, (value,), False)
            if _error is None:
                return _again[28](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_29 = _call

    def text_29(text: str) -> str:
        """`text_29(text: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[29](*(text,))
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
            _e = _call_29(*_i.arguments[29])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 29)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 29, _error, (text,), False)
            if _error is None:
                return _again[29](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_30 = _call

    def at_least_30(value: int) -> int:
        """`at_least_30(value: i8) -> result<i8, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[30](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_30(*_i.arguments[30])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 30)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_30(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 30, _error, (value,), False)
            if _error is None:
                return _again[30](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_31 = _call

    def nothing_31() -> None:
        """`nothing_31()`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[31](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_31(*_i.arguments[31])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 31)
        except BaseException as _error:
            _error = _failed(_i, 31, _error, (), False)
            if _error is None:
                return _again[31](*())
            raise _error from None
        _give(_i)
        return None

    _call_32 = _call

    def add_32(value: int) -> int:
        """`add_32(value: u32) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[32](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_32(*_i.arguments[32])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 32)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 32, _error, (value,), False)
            if _error is None:
                return _again[32](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_33 = _call

    def text_33(text: str) -> str:
        """`text_33(text: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[33](*(text,))
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
            _e = _call_33(*_i.arguments[33])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 33)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 33, _error, (text,), False)
            if _error is None:
                return _again[33](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_34 = _call

    def at_least_34(value: int) -> int:
        """`at_least_34(value: i8) -> result<i8, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[34](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_34(*_i.arguments[34])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 34)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_34(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 34, _error, (value,), False)
            if _error is None:
                return _again[34](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_35 = _call

    def nothing_35() -> None:
        """`nothing_35()`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[35](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_35(*_i.arguments[35])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 35)
        except BaseException as _error:
            _error = _failed(_i, 35, _error, (), False)
            if _error is None:
                return _again[35](*())
            raise _error from None
        _give(_i)
        return None

    _call_36 = _call

    def add_36(value: int) -> int:
        """`add_36(value: u32) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[36](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_36(*_i.arguments[36])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 36)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 36, _error, (value,), False)
            if _error is None:
                return _again[36](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_37 = _call

    def text_37(text: str) -> str:
        """`text_37(text: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[37](*(text,))
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
            _e = _call_37(*_i.arguments[37])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 37)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 37, _error, (text,), False)
            if _error is None:
                return _again[37](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_38 = _call

    def at_least_38(value: int) -> int:
        """`at_least_38(value: i8) -> result<i8, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[38](*(value,))
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_38(*_i.arguments[38])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 38)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_38(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 38, _error, (value,), False)
            if _error is None:
                return _again[38](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_39 = _call

    def nothing_39() -> None:
        """`nothing_39()`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[39](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_39(*_i.arguments[39])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 39)
        except BaseException as _error:
            _error = _failed(_i, 39, _error, (), False)
            if _error is None:
                return _again[39](*())
            raise _error from None
        _give(_i)
        return None

    _call_map_0 = _call

    def _map_add_0(value):
        """`add_0` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(value,))
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
            _error = _failed(_i, 0, _error, (value,), True)
            if _error is None:
                return _again[-1 - 0](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_text_1(text):
        """`text_1` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_1_0(text)[4:]
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
            _error = _failed(_i, 1, _error, (text,), True)
            if _error is None:
                return _again[-1 - 1](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_2 = _call

    def _map_at_least_2(value):
        """`at_least_2` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 2](*(value,))
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
            _e = _call_map_2(*_i.map_arguments(2))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_2(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_2(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (value,), True)
            if _error is None:
                return _again[-1 - 2](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_3 = _call

    def _map_nothing_3(_count):
        """`nothing_3` for many items at once, in one crossing."""
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
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (), True)
            if _error is None:
                return _again[-1 - 3](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_4 = _call

    def _map_add_4(value):
        """`add_4` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 4](*(value,))
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
            _error = _failed(_i, 4, _error, (value,), True)
            if _error is None:
                return _again[-1 - 4](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_5 = _call

    def _map_text_5(text):
        """`text_5` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 5](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_5_0(text)[4:]
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
            _e = _call_map_5(*_i.map_arguments(5))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 5)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_5(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (text,), True)
            if _error is None:
                return _again[-1 - 5](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_6 = _call

    def _map_at_least_6(value):
        """`at_least_6` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 6](*(value,))
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
            _e = _call_map_6(*_i.map_arguments(6))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 6)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_6(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_6(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 6, _error, (value,), True)
            if _error is None:
                return _again[-1 - 6](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_7 = _call

    def _map_nothing_7(_count):
        """`nothing_7` for many items at once, in one crossing."""
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
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 7, _error, (), True)
            if _error is None:
                return _again[-1 - 7](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_8 = _call

    def _map_add_8(value):
        """`add_8` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 8](*(value,))
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
            _error = _failed(_i, 8, _error, (value,), True)
            if _error is None:
                return _again[-1 - 8](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_9 = _call

    def _map_text_9(text):
        """`text_9` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 9](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_9_0(text)[4:]
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
            _e = _call_map_9(*_i.map_arguments(9))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 9)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_9(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 9, _error, (text,), True)
            if _error is None:
                return _again[-1 - 9](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_10 = _call

    def _map_at_least_10(value):
        """`at_least_10` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 10](*(value,))
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
            _e = _call_map_10(*_i.map_arguments(10))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 10)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_10(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_10(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 10, _error, (value,), True)
            if _error is None:
                return _again[-1 - 10](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_11 = _call

    def _map_nothing_11(_count):
        """`nothing_11` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 11](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_11(*_i.map_arguments(11))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 11)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 11, _error, (), True)
            if _error is None:
                return _again[-1 - 11](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_12 = _call

    def _map_add_12(value):
        """`add_12` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 12](*(value,))
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
            _e = _call_map_12(*_i.map_arguments(12))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 12)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 12, _error, (value,), True)
            if _error is None:
                return _again[-1 - 12](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_13 = _call

    def _map_text_13(text):
        """`text_13` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 13](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_13_0(text)[4:]
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
            _error = _failed(_i, 13, _error, (text,), True)
            if _error is None:
                return _again[-1 - 13](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_14 = _call

    def _map_at_least_14(value):
        """`at_least_14` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 14](*(value,))
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
            _e = _call_map_14(*_i.map_arguments(14))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 14)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_14(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_14(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 14, _error, (value,), True)
            if _error is None:
                return _again[-1 - 14](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_15 = _call

    def _map_nothing_15(_count):
        """`nothing_15` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 15](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_15(*_i.map_arguments(15))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 15)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 15, _error, (), True)
            if _error is None:
                return _again[-1 - 15](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_16 = _call

    def _map_add_16(value):
        """`add_16` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 16](*(value,))
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
            _e = _call_map_16(*_i.map_arguments(16))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 16)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 16, _error, (value,), True)
            if _error is None:
                return _again[-1 - 16](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_17 = _call

    def _map_text_17(text):
        """`text_17` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 17](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_17_0(text)[4:]
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
            _e = _call_map_17(*_i.map_arguments(17))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 17)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_17(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 17, _error, (text,), True)
            if _error is None:
                return _again[-1 - 17](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_18 = _call

    def _map_at_least_18(value):
        """`at_least_18` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 18](*(value,))
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
            _e = _call_map_18(*_i.map_arguments(18))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 18)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_18(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_18(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 18, _error, (value,), True)
            if _error is None:
                return _again[-1 - 18](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_19 = _call

    def _map_nothing_19(_count):
        """`nothing_19` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 19](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_19(*_i.map_arguments(19))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 19)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 19, _error, (), True)
            if _error is None:
                return _again[-1 - 19](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_20 = _call

    def _map_add_20(value):
        """`add_20` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 20](*(value,))
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
            _e = _call_map_20(*_i.map_arguments(20))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 20)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 20, _error, (value,), True)
            if _error is None:
                return _again[-1 - 20](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_21 = _call

    def _map_text_21(text):
        """`text_21` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 21](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_21_0(text)[4:]
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
            _e = _call_map_21(*_i.map_arguments(21))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 21)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_21(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 21, _error, (text,), True)
            if _error is None:
                return _again[-1 - 21](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_22 = _call

    def _map_at_least_22(value):
        """`at_least_22` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 22](*(value,))
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
            _e = _call_map_22(*_i.map_arguments(22))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 22)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_22(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_22(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 22, _error, (value,), True)
            if _error is None:
                return _again[-1 - 22](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_23 = _call

    def _map_nothing_23(_count):
        """`nothing_23` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 23](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_23(*_i.map_arguments(23))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 23)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 23, _error, (), True)
            if _error is None:
                return _again[-1 - 23](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_24 = _call

    def _map_add_24(value):
        """`add_24` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 24](*(value,))
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
            _e = _call_map_24(*_i.map_arguments(24))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 24)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 24, _error, (value,), True)
            if _error is None:
                return _again[-1 - 24](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_25 = _call

    def _map_text_25(text):
        """`text_25` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 25](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_25_0(text)[4:]
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
            _e = _call_map_25(*_i.map_arguments(25))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 25)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_25(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 25, _error, (text,), True)
            if _error is None:
                return _again[-1 - 25](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_26 = _call

    def _map_at_least_26(value):
        """`at_least_26` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 26](*(value,))
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
            _e = _call_map_26(*_i.map_arguments(26))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 26)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_26(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_26(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 26, _error, (value,), True)
            if _error is None:
                return _again[-1 - 26](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_27 = _call

    def _map_nothing_27(_count):
        """`nothing_27` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 27](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_27(*_i.map_arguments(27))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 27)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 27, _error, (), True)
            if _error is None:
                return _again[-1 - 27](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_28 = _call

    def _map_add_28(value):
        """`add_28` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 28](*(value,))
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
            _e = _call_map_28(*_i.map_arguments(28))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 28)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 28, _error, (value,), True)
            if _error is None:
                return _again[-1 - 28](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_29 = _call

    def _map_text_29(text):
        """`text_29` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 29](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_29_0(text)[4:]
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
            _e = _call_map_29(*_i.map_arguments(29))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 29)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_29(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 29, _error, (text,), True)
            if _error is None:
                return _again[-1 - 29](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_30 = _call

    def _map_at_least_30(value):
        """`at_least_30` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 30](*(value,))
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
            _e = _call_map_30(*_i.map_arguments(30))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 30)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_30(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_30(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 30, _error, (value,), True)
            if _error is None:
                return _again[-1 - 30](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_31 = _call

    def _map_nothing_31(_count):
        """`nothing_31` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 31](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_31(*_i.map_arguments(31))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 31)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 31, _error, (), True)
            if _error is None:
                return _again[-1 - 31](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_32 = _call

    def _map_add_32(value):
        """`add_32` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 32](*(value,))
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
            _e = _call_map_32(*_i.map_arguments(32))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 32)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 32, _error, (value,), True)
            if _error is None:
                return _again[-1 - 32](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_33 = _call

    def _map_text_33(text):
        """`text_33` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 33](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_33_0(text)[4:]
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
            _e = _call_map_33(*_i.map_arguments(33))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 33)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_33(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 33, _error, (text,), True)
            if _error is None:
                return _again[-1 - 33](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_34 = _call

    def _map_at_least_34(value):
        """`at_least_34` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 34](*(value,))
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
            _e = _call_map_34(*_i.map_arguments(34))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 34)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_34(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_34(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 34, _error, (value,), True)
            if _error is None:
                return _again[-1 - 34](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_35 = _call

    def _map_nothing_35(_count):
        """`nothing_35` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 35](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_35(*_i.map_arguments(35))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 35)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 35, _error, (), True)
            if _error is None:
                return _again[-1 - 35](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_36 = _call

    def _map_add_36(value):
        """`add_36` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 36](*(value,))
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
            _e = _call_map_36(*_i.map_arguments(36))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 36)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 36, _error, (value,), True)
            if _error is None:
                return _again[-1 - 36](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_37 = _call

    def _map_text_37(text):
        """`text_37` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 37](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_37_0(text)[4:]
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
            _e = _call_map_37(*_i.map_arguments(37))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 37)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_37(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 37, _error, (text,), True)
            if _error is None:
                return _again[-1 - 37](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_38 = _call

    def _map_at_least_38(value):
        """`at_least_38` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 38](*(value,))
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
            _e = _call_map_38(*_i.map_arguments(38))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 38)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_38(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_38(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 38, _error, (value,), True)
            if _error is None:
                return _again[-1 - 38](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_39 = _call

    def _map_nothing_39(_count):
        """`nothing_39` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 39](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_39(*_i.map_arguments(39))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 39)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 39, _error, (), True)
            if _error is None:
                return _again[-1 - 39](*())
            raise _error from None
        _give(_i)
        return _r

    return {
        "add_0": (add_0, _map_add_0),
        "text_1": (text_1, _map_text_1),
        "at_least_2": (at_least_2, _map_at_least_2),
        "nothing_3": (nothing_3, _map_nothing_3),
        "add_4": (add_4, _map_add_4),
        "text_5": (text_5, _map_text_5),
        "at_least_6": (at_least_6, _map_at_least_6),
        "nothing_7": (nothing_7, _map_nothing_7),
        "add_8": (add_8, _map_add_8),
        "text_9": (text_9, _map_text_9),
        "at_least_10": (at_least_10, _map_at_least_10),
        "nothing_11": (nothing_11, _map_nothing_11),
        "add_12": (add_12, _map_add_12),
        "text_13": (text_13, _map_text_13),
        "at_least_14": (at_least_14, _map_at_least_14),
        "nothing_15": (nothing_15, _map_nothing_15),
        "add_16": (add_16, _map_add_16),
        "text_17": (text_17, _map_text_17),
        "at_least_18": (at_least_18, _map_at_least_18),
        "nothing_19": (nothing_19, _map_nothing_19),
        "add_20": (add_20, _map_add_20),
        "text_21": (text_21, _map_text_21),
        "at_least_22": (at_least_22, _map_at_least_22),
        "nothing_23": (nothing_23, _map_nothing_23),
        "add_24": (add_24, _map_add_24),
        "text_25": (text_25, _map_text_25),
        "at_least_26": (at_least_26, _map_at_least_26),
        "nothing_27": (nothing_27, _map_nothing_27),
        "add_28": (add_28, _map_add_28),
        "text_29": (text_29, _map_text_29),
        "at_least_30": (at_least_30, _map_at_least_30),
        "nothing_31": (nothing_31, _map_nothing_31),
        "add_32": (add_32, _map_add_32),
        "text_33": (text_33, _map_text_33),
        "at_least_34": (at_least_34, _map_at_least_34),
        "nothing_35": (nothing_35, _map_nothing_35),
        "add_36": (add_36, _map_add_36),
        "text_37": (text_37, _map_text_37),
        "at_least_38": (at_least_38, _map_at_least_38),
        "nothing_39": (nothing_39, _map_nothing_39),
    }
