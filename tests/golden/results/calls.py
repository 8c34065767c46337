"""The calls of `result-kinds`."""

from struct import Struct as _Struct

_pack_B = _Struct("<B").pack
_unpack_B = _Struct("<B").unpack_from
_pack_I = _Struct("<I").pack
_unpack_I = _Struct("<I").unpack_from
_pack_II = _Struct("<II").pack
_unpack_II = _Struct("<II").unpack_from
_pack_Q = _Struct("<Q").pack
_unpack_Q = _Struct("<Q").unpack_from
_pack_b = _Struct("<b").pack
_unpack_b = _Struct("<b").unpack_from
_pack_d = _Struct("<d").pack
_unpack_d = _Struct("<d").unpack_from
_pack_f = _Struct("<f").pack
_unpack_f = _Struct("<f").unpack_from
_pack_i = _Struct("<i").pack
_unpack_i = _Struct("<i").unpack_from
_pack_q = _Struct("<q").pack
_unpack_q = _Struct("<q").unpack_from


def _lift_0(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        _v = None
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


def _lift_1(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_B(_d, _o)
        _o += 1
        _v = _BOOLS[_v]
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


def _lift_2(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_I(_d, _o)
        _o += 4
        _v = _chr(_v)
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


def _lift_3(_d):
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


def _lift_4(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_q(_d, _o)
        _o += 8
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


def _lift_5(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_I(_d, _o)
        _o += 4
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
        (_v,) = _unpack_Q(_d, _o)
        _o += 8
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


def _lift_7(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_f(_d, _o)
        _o += 4
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


def _lift_8(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_d(_d, _o)
        _o += 8
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


def _lift_9(_d):
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


def _lift_10(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n3
        _v = _d[_o:_e]
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


def _lift_11(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_i(_d, _o)
        _o += 4
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


def _failed_0(_d):
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


def _gather_0(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        _v = None
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
        (_v,) = _unpack_B(_d, _o)
        _o += 1
        _v = _BOOLS[_v]
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
        _b4 = _encode(_x2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


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
        _b4 = _encode(_x2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _failed_3(_d):
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


def _gather_3(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_b(_d, _o)
        _o += 1
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
        _b4 = _encode(_x2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _failed_4(_d):
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


def _gather_4(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_q(_d, _o)
        _o += 8
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


def _failed_5(_d):
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


def _gather_5(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_I(_d, _o)
        _o += 4
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_6_0(_v):
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
        (_v,) = _unpack_Q(_d, _o)
        _o += 8
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_7_0(_v):
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


def _failed_7(_d):
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


def _gather_7(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_f(_d, _o)
        _o += 4
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_8_0(_v):
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


def _failed_8(_d):
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


def _gather_8(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_d(_d, _o)
        _o += 8
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


def _failed_9(_d):
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
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1
        _v = _d[_o:_e]
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_11_0(_v):
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


def _failed_11(_d):
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


def _gather_11(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_i(_d, _o)
        _o += 4
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def nothing(error: str) -> None:
        """`nothing(error: string) -> result<_, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(error,))
        try:
            _b0 = _encode(error)
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
            _r = _lift_0(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (error,), False)
            if _error is None:
                return _again[0](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def a_bool(error: str) -> bool:
        """`a_bool(error: string) -> result<bool, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(error,))
        try:
            _b0 = _encode(error)
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
            _error = _failed(_i, 1, _error, (error,), False)
            if _error is None:
                return _again[1](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_2 = _call

    def a_char(error: str) -> str:
        """`a_char(error: string) -> result<char, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[2](*(error,))
        try:
            _b0 = _encode(error)
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
            _r = _lift_2(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (error,), False)
            if _error is None:
                return _again[2](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_3 = _call

    def a_i8(error: str) -> int:
        """`a_i8(error: string) -> result<i8, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[3](*(error,))
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_3(*_i.arguments[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_3(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (error,), False)
            if _error is None:
                return _again[3](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_4 = _call

    def a_i64(error: str) -> int:
        """`a_i64(error: string) -> result<i64, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[4](*(error,))
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_4(*_i.arguments[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_4(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (error,), False)
            if _error is None:
                return _again[4](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_5 = _call

    def a_u32(error: str) -> int:
        """`a_u32(error: string) -> result<u32, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[5](*(error,))
        try:
            _b0 = _encode(error)
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
            _r = _lift_5(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (error,), False)
            if _error is None:
                return _again[5](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_6 = _call

    def a_u64(error: str) -> int:
        """`a_u64(error: string) -> result<u64, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[6](*(error,))
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
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
            _error = _failed(_i, 6, _error, (error,), False)
            if _error is None:
                return _again[6](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_7 = _call

    def a_f32(error: str) -> float:
        """`a_f32(error: string) -> result<f32, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[7](*(error,))
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_7(*_i.arguments[7])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 7)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_7(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 7, _error, (error,), False)
            if _error is None:
                return _again[7](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_8 = _call

    def a_f64(error: str) -> float:
        """`a_f64(error: string) -> result<f64, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[8](*(error,))
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_8(*_i.arguments[8])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 8)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_8(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 8, _error, (error,), False)
            if _error is None:
                return _again[8](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_9 = _call

    def a_string(error: str) -> str:
        """`a_string(error: string) -> result<string, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[9](*(error,))
        try:
            _b0 = _encode(error)
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
            _r = _lift_9(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 9, _error, (error,), False)
            if _error is None:
                return _again[9](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_10 = _call

    def a_bytes(error: str) -> bytes:
        """`a_bytes(error: string) -> result<bytes, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[10](*(error,))
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
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
            _error = _failed(_i, 10, _error, (error,), False)
            if _error is None:
                return _again[10](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_11 = _call

    def parsed(text: str) -> int:
        """The number that `text` is."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[11](*(text,))
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
            _e = _call_11(*_i.arguments[11])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 11)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_11(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 11, _error, (text,), False)
            if _error is None:
                return _again[11](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_nothing(error):
        """`nothing` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(error,))
        try:
            error = _many(error)
            _c0 = _len(error)
            _b0 = _column_0_0(error)[4:]
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
            if _d[0] == 1:
                _at, _x = _failed_0(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_0(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (error,), True)
            if _error is None:
                return _again[-1 - 0](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_a_bool(error):
        """`a_bool` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(error,))
        try:
            error = _many(error)
            _c0 = _len(error)
            _b0 = _column_1_0(error)[4:]
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
            _error = _failed(_i, 1, _error, (error,), True)
            if _error is None:
                return _again[-1 - 1](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_2 = _call

    def _map_a_char(error):
        """`a_char` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 2](*(error,))
        try:
            error = _many(error)
            _c0 = _len(error)
            _b0 = _column_2_0(error)[4:]
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
            if _d[0] == 1:
                _at, _x = _failed_2(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_2(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (error,), True)
            if _error is None:
                return _again[-1 - 2](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_3 = _call

    def _map_a_i8(error):
        """`a_i8` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 3](*(error,))
        try:
            error = _many(error)
            _c0 = _len(error)
            _b0 = _column_3_0(error)[4:]
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
            if _d[0] == 1:
                _at, _x = _failed_3(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_3(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (error,), True)
            if _error is None:
                return _again[-1 - 3](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_4 = _call

    def _map_a_i64(error):
        """`a_i64` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 4](*(error,))
        try:
            error = _many(error)
            _c0 = _len(error)
            _b0 = _column_4_0(error)[4:]
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
            _e = _call_map_4(*_i.map_arguments(4))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_4(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_4(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (error,), True)
            if _error is None:
                return _again[-1 - 4](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_5 = _call

    def _map_a_u32(error):
        """`a_u32` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 5](*(error,))
        try:
            error = _many(error)
            _c0 = _len(error)
            _b0 = _column_5_0(error)[4:]
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
            if _d[0] == 1:
                _at, _x = _failed_5(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_5(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (error,), True)
            if _error is None:
                return _again[-1 - 5](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_6 = _call

    def _map_a_u64(error):
        """`a_u64` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 6](*(error,))
        try:
            error = _many(error)
            _c0 = _len(error)
            _b0 = _column_6_0(error)[4:]
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
            _error = _failed(_i, 6, _error, (error,), True)
            if _error is None:
                return _again[-1 - 6](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_7 = _call

    def _map_a_f32(error):
        """`a_f32` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 7](*(error,))
        try:
            error = _many(error)
            _c0 = _len(error)
            _b0 = _column_7_0(error)[4:]
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
            _e = _call_map_7(*_i.map_arguments(7))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 7)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_7(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_7(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 7, _error, (error,), True)
            if _error is None:
                return _again[-1 - 7](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_8 = _call

    def _map_a_f64(error):
        """`a_f64` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 8](*(error,))
        try:
            error = _many(error)
            _c0 = _len(error)
            _b0 = _column_8_0(error)[4:]
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
            _e = _call_map_8(*_i.map_arguments(8))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 8)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_8(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_8(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 8, _error, (error,), True)
            if _error is None:
                return _again[-1 - 8](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_9 = _call

    def _map_a_string(error):
        """`a_string` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 9](*(error,))
        try:
            error = _many(error)
            _c0 = _len(error)
            _b0 = _column_9_0(error)[4:]
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
            if _d[0] == 1:
                _at, _x = _failed_9(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_9(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 9, _error, (error,), True)
            if _error is None:
                return _again[-1 - 9](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_10 = _call

    def _map_a_bytes(error):
        """`a_bytes` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 10](*(error,))
        try:
            error = _many(error)
            _c0 = _len(error)
            _b0 = _column_10_0(error)[4:]
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
            _error = _failed(_i, 10, _error, (error,), True)
            if _error is None:
                return _again[-1 - 10](*(error,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_11 = _call

    def _map_parsed(text):
        """`parsed` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 11](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_11_0(text)[4:]
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
            _e = _call_map_11(*_i.map_arguments(11))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 11)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_11(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_11(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 11, _error, (text,), True)
            if _error is None:
                return _again[-1 - 11](*(text,))
            raise _error from None
        _give(_i)
        return _r

    return {
        "nothing": (nothing, _map_nothing),
        "a_bool": (a_bool, _map_a_bool),
        "a_char": (a_char, _map_a_char),
        "a_i8": (a_i8, _map_a_i8),
        "a_i64": (a_i64, _map_a_i64),
        "a_u32": (a_u32, _map_a_u32),
        "a_u64": (a_u64, _map_a_u64),
        "a_f32": (a_f32, _map_a_f32),
        "a_f64": (a_f64, _map_a_f64),
        "a_string": (a_string, _map_a_string),
        "a_bytes": (a_bytes, _map_a_bytes),
        "parsed": (parsed, _map_parsed),
    }
