"""The calls of `import-kinds`."""

from struct import Struct as _Struct

_pack_o = _Struct("<?").pack
_unpack_o = _Struct("<?").unpack_from
_pack_B = _Struct("<B").pack
_unpack_B = _Struct("<B").unpack_from
_pack_BI = _Struct("<BI").pack
_unpack_BI = _Struct("<BI").unpack_from
_pack_I = _Struct("<I").pack
_unpack_I = _Struct("<I").unpack_from
_pack_II = _Struct("<II").pack
_unpack_II = _Struct("<II").unpack_from
_pack_Id = _Struct("<Id").pack
_unpack_Id = _Struct("<Id").unpack_from
_pack_d = _Struct("<d").pack
_unpack_d = _Struct("<d").unpack_from
_pack_dd = _Struct("<dd").pack
_unpack_dd = _Struct("<dd").unpack_from
_pack_i = _Struct("<i").pack
_unpack_i = _Struct("<i").unpack_from


def _put_span(_v, _a):
    if _v.__class__ is not Span and not _isinstance(_v, Span):
        raise _Mistake(_v)
    _x1 = _v.start
    if _x1 is True or _x1 is False:
        raise _Mistake
    _x2 = _v.end
    if _x2 is True or _x2 is False:
        raise _Mistake
    _a(_pack_II(_x1, _x2))


def _get_span(_d, _o):
    _v1, _v2 = _unpack_II(_d, _o)
    _o += 8
    _v = _new(Span)
    _set_span_start(_v, _v1)
    _set_span_end(_v, _v2)
    return _v, _o


def _put_shape(_v, _a):
    if _isinstance(_v, ShapeNone):
        _a(_pack_I(0))
    elif _isinstance(_v, ShapeCircle):
        _x1 = _v.value
        if _x1 is True or _x1 is False:
            raise _Mistake
        _a(_pack_Id(1, _x1))
    elif _isinstance(_v, ShapePoly):
        _l2 = _v.value
        if _l2.__class__ is not _list:
            _l2 = _sequence(_l2)
        _n4 = _len(_l2)
        _a(_pack_II(2, _n4))
        for _x3 in _l2:
            _x5, _x6 = _items(_x3)
            if _x5 is True or _x5 is False:
                raise _Mistake
            if _x6 is True or _x6 is False:
                raise _Mistake
            _a(_pack_dd(_x5, _x6))
        if _len(_l2) != _n4:
            raise _Changed("list changed size during iteration")
    elif _isinstance(_v, ShapeAt):
        _a(_pack_I(3))
        _put_span(_v.value, _a)
    else:
        raise _Mistake(_v)


def _get_shape(_d, _o):
    (_t1,) = _unpack_I(_d, _o)
    _o += 4
    if _t1 == 0:
        _v = ShapeNone()
    elif _t1 == 1:
        (_x,) = _unpack_d(_d, _o)
        _o += 8
        _v = ShapeCircle(_x)
    elif _t1 == 2:
        (_n2,) = _unpack_I(_d, _o)
        _o += 4
        _x = []
        _p3 = _x.append
        for _ in _range(_n2):
            _x5, _x6 = _unpack_dd(_d, _o)
            _o += 16
            _x4 = (_x5, _x6)
            _p3(_x4)
        _v = ShapePoly(_x)
    elif _t1 == 3:
        _x, _o = _get_span(_d, _o)
        _v = ShapeAt(_x)
    else:
        raise _Invalid(f"no case of shape has the tag {_t1}")
    return _v, _o


def _put_refusal(_v, _a):
    if _isinstance(_v, RefusalUnknown):
        _b1 = _encode(_v.value)
        _a(_pack_II(0, _len(_b1)))
        _a(_b1)
    elif _isinstance(_v, RefusalBusy):
        _a(_pack_I(1))
    else:
        raise _Mistake(_v)


def _get_refusal(_d, _o):
    (_t1,) = _unpack_I(_d, _o)
    _o += 4
    if _t1 == 0:
        (_n2,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n2
        _x = _d[_o:_e].decode()
        _o = _e
        _v = RefusalUnknown(_x)
    elif _t1 == 1:
        _v = RefusalBusy()
    else:
        raise _Invalid(f"no case of refusal has the tag {_t1}")
    return _v, _o


def _lift_15(_d):
    _o = 0
    (_n1,) = _unpack_I(_d, _o)
    _o += 4
    _v = []
    _p2 = _v.append
    for _ in _range(_n1):
        (_n4,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n4
        _x3 = _d[_o:_e].decode()
        _o = _e
        _p2(_x3)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lower_15_0(_v):
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


def _lift_18(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        _v = None
    elif _t1 == 1:
        (_n2,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n2
        _v = _d[_o:_e].decode()
        _o = _e
    else:
        raise _Invalid(f"no option has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lower_18_0(_v):
    _o = []
    _a = _o.append
    if _v is None:
        _a(b"\0")
    else:
        _b1 = _encode(_v)
        _a(_pack_BI(1, _len(_b1)))
        _a(_b1)
    return b"".join(_o)


def _lift_19(_d):
    _o = 0
    _x1, _n3 = _unpack_BI(_d, _o)
    _o += 5
    _e = _o + _n3
    _x2 = _d[_o:_e].decode()
    _o = _e
    _v = (_x1, _x2)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lower_19_0(_v):
    _o = []
    _a = _o.append
    _x1, _x2 = _items(_v)
    if _x1 is True or _x1 is False:
        raise _Mistake
    _b3 = _encode(_x2)
    _a(_pack_BI(_x1, _len(_b3)))
    _a(_b3)
    return b"".join(_o)


def _lift_20(_d):
    _o = 0
    (_n1,) = _unpack_I(_d, _o)
    _o += 4
    _v = {}
    _m4 = _range(_n1)
    if _n1 > _MOST_UNWATCHED:
        _m4 = _pairs(_v, _n1)
    _l5 = ""
    for _ in _m4:
        (_n6,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n6
        _k2 = _d[_o:_e].decode()
        _o = _e
        if _k2 <= _l5 and _v:
            raise _Invalid("the keys of a map are not sorted, or not distinct")
        _l5 = _k2
        (_x3,) = _unpack_I(_d, _o)
        _o += 4
        _v[_k2] = _x3
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lower_20_0(_v):
    _o = []
    _a = _o.append
    _m1 = _mapping(_v)
    _a(_pack_I(_len(_m1)))
    for _k2, _x3 in _m1.items():
        _b4 = _encode(_k2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
        if _x3 is True or _x3 is False:
            raise _Mistake
        _a(_pack_I(_x3))
    return b"".join(_o)


def _lift_21(_d):
    _o = 0
    _v, _o = _get_span(_d, _o)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lower_21_0(_v):
    _o = []
    _a = _o.append
    _put_span(_v, _a)
    return b"".join(_o)


def _lift_22(_d):
    _o = 0
    (_n1,) = _unpack_I(_d, _o)
    _o += 4
    _v = []
    _p2 = _v.append
    for _ in _range(_n1):
        _x3, _o = _get_span(_d, _o)
        _p2(_x3)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lower_22_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _put_span(_x2, _a)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _lift_25(_d):
    _o = 0
    _v, _o = _get_shape(_d, _o)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lower_25_0(_v):
    _o = []
    _a = _o.append
    _put_shape(_v, _a)
    return b"".join(_o)


def _lift_28(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        _v = None
    elif _t1 == 1:
        (_n2,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n2
        _v = _d[_o:_e].decode()
        _o = _e
    else:
        raise _Invalid(f"no option has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lift_29(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_i(_d, _o)
        _o += 4
    elif _t1 == 1:
        _x2, _o = _get_refusal(_d, _o)
        if _o == _len(_d):
            raise RefusalRaised(_x2)
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


def _lift_32(_d):
    _o = 0
    (_n1,) = _unpack_I(_d, _o)
    _o += 4
    _v = []
    _p2 = _v.append
    for _ in _range(_n1):
        (_n4,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n4
        _x3 = _d[_o:_e].decode()
        _o = _e
        _p2(_x3)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lower_32_0(_v):
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


def _lift_33(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_B(_d, _o)
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


def _column_11_0(_v):
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


def _gather_11(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_I(_d, _o)
        _o += 4
        _v = _chr(_v)
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_12_0(_v):
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


def _gather_12(_d, _o, _c):
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


def _column_13_0(_v):
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


def _gather_13(_d, _o, _c):
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


def _column_14_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _b4 = _list_f64(_x2)
        _a(_pack_I(_len(_b4) // 8))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_14(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1 * 8
        _v = _block(_d, _o, _e, "d").tolist()
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_15_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _l4 = _x2
        if _l4.__class__ is not _list:
            _l4 = _sequence(_l4)
        _n6 = _len(_l4)
        _a(_pack_I(_n6))
        for _x5 in _l4:
            _b7 = _encode(_x5)
            _a(_pack_I(_len(_b7)))
            _a(_b7)
        if _len(_l4) != _n6:
            raise _Changed("list changed size during iteration")
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_15(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _v = []
        _p2 = _v.append
        for _ in _range(_n1):
            (_n4,) = _unpack_I(_d, _o)
            _o += 4
            _e = _o + _n4
            _x3 = _d[_o:_e].decode()
            _o = _e
            _p2(_x3)
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_16_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _b4, _s5 = _array_i16(_x2, 1)
        _a(_pack_I(_s5[0]))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_16(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1 * 2
        _v = _shaped(_d, _o, _e, "h", (_n1,))
        _o = _e
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
        _b4, _s5 = _array_f64(_x2, 2)
        _a(_pack_II(_s5[0], _s5[1]))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_17(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        _n1, _n2 = _unpack_II(_d, _o)
        _o += 8
        _e = _o + _n1 * _n2 * 8
        _v = _shaped(_d, _o, _e, "d", (_n1, _n2,))
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_18_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        if _x2 is None:
            _a(b"\0")
        else:
            _b4 = _encode(_x2)
            _a(_pack_BI(1, _len(_b4)))
            _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_18(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_t1,) = _unpack_B(_d, _o)
        _o += 1
        if _t1 == 0:
            _v = None
        elif _t1 == 1:
            (_n2,) = _unpack_I(_d, _o)
            _o += 4
            _e = _o + _n2
            _v = _d[_o:_e].decode()
            _o = _e
        else:
            raise _Invalid(f"no option has the tag {_t1}")
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_19_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _x4, _x5 = _items(_x2)
        if _x4 is True or _x4 is False:
            raise _Mistake
        _b6 = _encode(_x5)
        _a(_pack_BI(_x4, _len(_b6)))
        _a(_b6)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_19(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        _x1, _n3 = _unpack_BI(_d, _o)
        _o += 5
        _e = _o + _n3
        _x2 = _d[_o:_e].decode()
        _o = _e
        _v = (_x1, _x2)
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_20_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _m4 = _mapping(_x2)
        _a(_pack_I(_len(_m4)))
        for _k5, _x6 in _m4.items():
            _b7 = _encode(_k5)
            _a(_pack_I(_len(_b7)))
            _a(_b7)
            if _x6 is True or _x6 is False:
                raise _Mistake
            _a(_pack_I(_x6))
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_20(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _v = {}
        _m4 = _range(_n1)
        if _n1 > _MOST_UNWATCHED:
            _m4 = _pairs(_v, _n1)
        _l5 = ""
        for _ in _m4:
            (_n6,) = _unpack_I(_d, _o)
            _o += 4
            _e = _o + _n6
            _k2 = _d[_o:_e].decode()
            _o = _e
            if _k2 <= _l5 and _v:
                raise _Invalid("the keys of a map are not sorted, or not distinct")
            _l5 = _k2
            (_x3,) = _unpack_I(_d, _o)
            _o += 4
            _v[_k2] = _x3
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
        _put_span(_x2, _a)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_21(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        _v, _o = _get_span(_d, _o)
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_22_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _l4 = _x2
        if _l4.__class__ is not _list:
            _l4 = _sequence(_l4)
        _n6 = _len(_l4)
        _a(_pack_I(_n6))
        for _x5 in _l4:
            _put_span(_x5, _a)
        if _len(_l4) != _n6:
            raise _Changed("list changed size during iteration")
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_22(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _v = []
        _p2 = _v.append
        for _ in _range(_n1):
            _x3, _o = _get_span(_d, _o)
            _p2(_x3)
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_23_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _a(_pack_I(_number_level(_x2)))
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_23(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_I(_d, _o)
        _o += 4
        _v = _case_level(_v)
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_24_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _a(_pack_I(_number_access(_x2)))
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_24(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_I(_d, _o)
        _o += 4
        _v = _case_access(_v)
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
        _put_shape(_x2, _a)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_25(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        _v, _o = _get_shape(_d, _o)
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_27_0(_v):
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


def _column_27_1(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _b4, _s5 = _array_u16(_x2, 2)
        _a(_pack_II(_s5[0], _s5[1]))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_27(_d, _o, _c):
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


def _column_28_0(_v):
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


def _gather_28(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_t1,) = _unpack_B(_d, _o)
        _o += 1
        if _t1 == 0:
            _v = None
        elif _t1 == 1:
            (_n2,) = _unpack_I(_d, _o)
            _o += 4
            _e = _o + _n2
            _v = _d[_o:_e].decode()
            _o = _e
        else:
            raise _Invalid(f"no option has the tag {_t1}")
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


def _failed_29(_d):
    _o = 0
    (_x1,) = _unpack_I(_d, _o)
    _o += 4
    _x2, _o = _get_refusal(_d, _o)
    _v = (_x1, _x2)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _gather_29(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_i(_d, _o)
        _o += 4
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_30_0(_v):
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
        _v = None
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_32_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _l4 = _x2
        if _l4.__class__ is not _list:
            _l4 = _sequence(_l4)
        _n6 = _len(_l4)
        _a(_pack_I(_n6))
        for _x5 in _l4:
            _b7 = _encode(_x5)
            _a(_pack_I(_len(_b7)))
            _a(_b7)
        if _len(_l4) != _n6:
            raise _Changed("list changed size during iteration")
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_32(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _v = []
        _p2 = _v.append
        for _ in _range(_n1):
            (_n4,) = _unpack_I(_d, _o)
            _o += 4
            _e = _o + _n4
            _x3 = _d[_o:_e].decode()
            _o = _e
            _p2(_x3)
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


def _failed_33(_d):
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


def _gather_33(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_B(_d, _o)
        _o += 1
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _take_15_0(_d):
    _o = 0
    (_n1,) = _unpack_I(_d, _o)
    _o += 4
    _v = []
    _p2 = _v.append
    for _ in _range(_n1):
        (_n4,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n4
        _x3 = _d[_o:_e].decode()
        _o = _e
        _p2(_x3)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _result_15(_v):
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


def _take_17_0(_d):
    _o = 0
    _n1, _n2 = _unpack_II(_d, _o)
    _o += 8
    _e = _o + _n1 * _n2 * 8
    _v = _shaped(_d, _o, _e, "d", (_n1, _n2,))
    _o = _e
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _result_17(_v):
    _o = []
    _a = _o.append
    _b1, _s2 = _array_f64(_v, 2)
    _a(_pack_II(_s2[0], _s2[1]))
    _a(_b1)
    return b"".join(_o)


def _take_18_0(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        _v = None
    elif _t1 == 1:
        (_n2,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n2
        _v = _d[_o:_e].decode()
        _o = _e
    else:
        raise _Invalid(f"no option has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _result_18(_v):
    _o = []
    _a = _o.append
    if _v is None:
        _a(b"\0")
    else:
        _b1 = _encode(_v)
        _a(_pack_BI(1, _len(_b1)))
        _a(_b1)
    return b"".join(_o)


def _take_19_0(_d):
    _o = 0
    _x1, _n3 = _unpack_BI(_d, _o)
    _o += 5
    _e = _o + _n3
    _x2 = _d[_o:_e].decode()
    _o = _e
    _v = (_x1, _x2)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _result_19(_v):
    _o = []
    _a = _o.append
    _x1, _x2 = _items(_v)
    if _x1 is True or _x1 is False:
        raise _Mistake
    _b3 = _encode(_x2)
    _a(_pack_BI(_x1, _len(_b3)))
    _a(_b3)
    return b"".join(_o)


def _take_20_0(_d):
    _o = 0
    (_n1,) = _unpack_I(_d, _o)
    _o += 4
    _v = {}
    _m4 = _range(_n1)
    if _n1 > _MOST_UNWATCHED:
        _m4 = _pairs(_v, _n1)
    _l5 = ""
    for _ in _m4:
        (_n6,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n6
        _k2 = _d[_o:_e].decode()
        _o = _e
        if _k2 <= _l5 and _v:
            raise _Invalid("the keys of a map are not sorted, or not distinct")
        _l5 = _k2
        (_x3,) = _unpack_I(_d, _o)
        _o += 4
        _v[_k2] = _x3
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _result_20(_v):
    _o = []
    _a = _o.append
    _m1 = _mapping(_v)
    _a(_pack_I(_len(_m1)))
    for _k2, _x3 in _m1.items():
        _b4 = _encode(_k2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
        if _x3 is True or _x3 is False:
            raise _Mistake
        _a(_pack_I(_x3))
    return b"".join(_o)


def _take_21_0(_d):
    _o = 0
    _v, _o = _get_span(_d, _o)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _result_21(_v):
    _o = []
    _a = _o.append
    _put_span(_v, _a)
    return b"".join(_o)


def _take_22_0(_d):
    _o = 0
    (_n1,) = _unpack_I(_d, _o)
    _o += 4
    _v = []
    _p2 = _v.append
    for _ in _range(_n1):
        _x3, _o = _get_span(_d, _o)
        _p2(_x3)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _result_22(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _put_span(_x2, _a)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _take_25_0(_d):
    _o = 0
    _v, _o = _get_shape(_d, _o)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _result_25(_v):
    _o = []
    _a = _o.append
    _put_shape(_v, _a)
    return b"".join(_o)


def _take_27_5(_d):
    _o = 0
    (_n1,) = _unpack_I(_d, _o)
    _o += 4
    _v = []
    _p2 = _v.append
    for _ in _range(_n1):
        _x3, _o = _get_span(_d, _o)
        _p2(_x3)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _take_27_6(_d):
    _o = 0
    _n1, _n2 = _unpack_II(_d, _o)
    _o += 8
    _e = _o + _n1 * _n2 * 2
    _v = _shaped(_d, _o, _e, "H", (_n1, _n2,))
    _o = _e
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _result_28(_v):
    _o = []
    _a = _o.append
    if _v is None:
        _a(b"\0")
    else:
        _b1 = _encode(_v)
        _a(_pack_BI(1, _len(_b1)))
        _a(_b1)
    return b"".join(_o)


def _result_29(_v):
    _o = []
    _a = _o.append
    if _v is True or _v is False:
        raise _Mistake
    _a(_pack_i(_v))
    return b"".join(_o)


def _error_29(_v):
    _o = []
    _a = _o.append
    _put_refusal(_v, _a)
    return b"".join(_o)


def _error_30(_v):
    _o = []
    _a = _o.append
    _b1 = _encode(_v)
    _a(_pack_I(_len(_b1)))
    _a(_b1)
    return b"".join(_o)


def _take_32_0(_d):
    _o = 0
    (_n1,) = _unpack_I(_d, _o)
    _o += 4
    _v = []
    _p2 = _v.append
    for _ in _range(_n1):
        (_n4,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n4
        _x3 = _d[_o:_e].decode()
        _o = _e
        _p2(_x3)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _result_32(_v):
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


def _result_35(_v):
    _o = []
    _a = _o.append
    if _v is None:
        _a(b"\0")
    else:
        _b1 = _buffer(_v)
        _a(_pack_BI(1, _len(_b1)))
        _a(_b1)
    return b"".join(_o)


def _error_36(_v):
    _o = []
    _a = _o.append
    _b1 = _encode(_v)
    _a(_pack_I(_len(_b1)))
    _a(_b1)
    return b"".join(_o)


def _result_38(_v):
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


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def bool_back(value: bool) -> bool:
        """`bool_back(value: bool) -> bool`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(value,))
        try:
            if value is not True and value is not False:
                raise _Mistake
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _r = _BOOLS[_i.u32[0]]
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (value,), False)
            if _error is None:
                return _again[0](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def i8_back(value: int) -> int:
        """`i8_back(value: i8) -> i8`."""
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
            _i.i8[0] = value
            if _entered:
                _check_stack()
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _r = _i.i8[0]
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (value,), False)
            if _error is None:
                return _again[1](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_2 = _call

    def i16_back(value: int) -> int:
        """`i16_back(value: i16) -> i16`."""
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
            _i.i16[0] = value
            if _entered:
                _check_stack()
            _e = _call_2(*_i.arguments[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _r = _i.i16[0]
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (value,), False)
            if _error is None:
                return _again[2](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_3 = _call

    def i32_back(value: int) -> int:
        """`i32_back(value: i32) -> i32`."""
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
            _i.i32[0] = value
            if _entered:
                _check_stack()
            _e = _call_3(*_i.arguments[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _r = _i.i32[0]
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (value,), False)
            if _error is None:
                return _again[3](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_4 = _call

    def i64_back(value: int) -> int:
        """`i64_back(value: i64) -> i64`."""
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
            _i.i64[0] = value
            if _entered:
                _check_stack()
            _e = _call_4(*_i.arguments[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _r = _i.i64[0]
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (value,), False)
            if _error is None:
                return _again[4](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_5 = _call

    def u8_back(value: int) -> int:
        """`u8_back(value: u8) -> u8`."""
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
            _i.u8[0] = value
            if _entered:
                _check_stack()
            _e = _call_5(*_i.arguments[5])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 5)
            _r = _i.u8[0]
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (value,), False)
            if _error is None:
                return _again[5](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_6 = _call

    def u16_back(value: int) -> int:
        """`u16_back(value: u16) -> u16`."""
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
            _i.u16[0] = value
            if _entered:
                _check_stack()
            _e = _call_6(*_i.arguments[6])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 6)
            _r = _i.u16[0]
        except BaseException as _error:
            _error = _failed(_i, 6, _error, (value,), False)
            if _error is None:
                return _again[6](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_7 = _call

    def u32_back(value: int) -> int:
        """`u32_back(value: u32) -> u32`."""
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
            _i.u32[0] = value
            if _entered:
                _check_stack()
            _e = _call_7(*_i.arguments[7])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 7)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 7, _error, (value,), False)
            if _error is None:
                return _again[7](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_8 = _call

    def u64_back(value: int) -> int:
        """`u64_back(value: u64) -> u64`."""
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
            _i.u64[0] = value
            if _entered:
                _check_stack()
            _e = _call_8(*_i.arguments[8])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 8)
            _r = _i.u64[0]
        except BaseException as _error:
            _error = _failed(_i, 8, _error, (value,), False)
            if _error is None:
                return _again[8](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_9 = _call

    def f32_back(value: float) -> float:
        """`f32_back(value: f32) -> f32`."""
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
            _pack_into_f(_i.u8, 0, value)
            if _entered:
                _check_stack()
            _e = _call_9(*_i.arguments[9])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 9)
            _r = _i.f32[0]
        except BaseException as _error:
            _error = _failed(_i, 9, _error, (value,), False)
            if _error is None:
                return _again[9](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_10 = _call

    def f64_back(value: float) -> float:
        """`f64_back(value: f64) -> f64`."""
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
            _i.f64[0] = value
            if _entered:
                _check_stack()
            _e = _call_10(*_i.arguments[10])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 10)
            _r = _i.f64[0]
        except BaseException as _error:
            _error = _failed(_i, 10, _error, (value,), False)
            if _error is None:
                return _again[10](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_11 = _call

    def char_back(value: str) -> str:
        """`char_back(value: char) -> char`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[11](*(value,))
        try:
            _i.u32[0] = _ord(value)
            if _entered:
                _check_stack()
            _e = _call_11(*_i.arguments[11])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 11)
            _r = _chr(_i.u32[0])
        except BaseException as _error:
            _error = _failed(_i, 11, _error, (value,), False)
            if _error is None:
                return _again[11](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_12 = _call

    def text_back(value: str) -> str:
        """`text_back(value: string) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[12](*(value,))
        try:
            _b0 = _encode(value)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_12(*_i.arguments[12])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 12)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 12, _error, (value,), False)
            if _error is None:
                return _again[12](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_13 = _call

    def data_back(value: Buffer) -> bytes:
        """`data_back(value: bytes) -> bytes`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[13](*(value,))
        try:
            _b0 = _buffer(value)
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
            _r = _i.memory[_q:_end].tobytes()
        except BaseException as _error:
            _error = _failed(_i, 13, _error, (value,), False)
            if _error is None:
                return _again[13](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_14 = _call

    def numbers_back(value: Sequence[float] | Buffer) -> list[float]:
        """`numbers_back(value: list<f64>) -> list<f64>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[14](*(value,))
        try:
            _b0 = _list_f64(value)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0 // 8
            if _entered:
                _check_stack()
            _e = _call_14(*_i.arguments[14])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 14)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if (_end - _q) % 8:
                raise _Invalid("it is cut short")
            _r = _i.memory[_q:_end].cast("d").tolist()
        except BaseException as _error:
            _error = _failed(_i, 14, _error, (value,), False)
            if _error is None:
                return _again[14](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_15 = _call

    def names_back(value: Sequence[str]) -> list[str]:
        """`names_back(value: list<string>) -> list<string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[15](*(value,))
        try:
            _b0 = _lower_15_0(value)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_15(*_i.arguments[15])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 15)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_15(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 15, _error, (value,), False)
            if _error is None:
                return _again[15](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_16 = _call

    def series_back(value: Buffer) -> memoryview:
        """`series_back(value: array<i16>) -> array<i16>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[16](*(value,))
        try:
            _b0, _s0 = _array_i16(value, 1)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0 // 2
            if _entered:
                _check_stack()
            _e = _call_16(*_i.arguments[16])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 16)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _shaped(_d, 0, _len(_d), "h", ((_end - _q) // 2,))
        except BaseException as _error:
            _error = _failed(_i, 16, _error, (value,), False)
            if _error is None:
                return _again[16](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_17 = _call

    def grid_back(value: Buffer) -> memoryview:
        """`grid_back(value: array<f64, 2>) -> array<f64, 2>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[17](*(value,))
        try:
            _b0, _s0 = _array_f64(value, 2)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _s0[0]
            _i.u32[8] = _s0[1]
            if _entered:
                _check_stack()
            _e = _call_17(*_i.arguments[17])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 17)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _shaped(_d, 0, _len(_d), "d", (*_i.shape(2),))
        except BaseException as _error:
            _error = _failed(_i, 17, _error, (value,), False)
            if _error is None:
                return _again[17](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_18 = _call

    def some_back(value: str | None) -> str | None:
        """`some_back(value: option<string>) -> option<string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[18](*(value,))
        try:
            _b0 = _lower_18_0(value)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
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

    def pair_back(value: tuple[int, str]) -> tuple[int, str]:
        """`pair_back(value: tuple<u8, string>) -> tuple<u8, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[19](*(value,))
        try:
            _b0 = _lower_19_0(value)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_19(*_i.arguments[19])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 19)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_19(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 19, _error, (value,), False)
            if _error is None:
                return _again[19](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_20 = _call

    def table_back(value: Mapping[str, int]) -> dict[str, int]:
        """`table_back(value: map<string, u32>) -> map<string, u32>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[20](*(value,))
        try:
            _b0 = _lower_20_0(value)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_20(*_i.arguments[20])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 20)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            _r = _lift_20(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 20, _error, (value,), False)
            if _error is None:
                return _again[20](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_21 = _call

    def span_back(value: Span) -> Span:
        """`span_back(value: span) -> span`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[21](*(value,))
        try:
            _b0 = _lower_21_0(value)
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
            _r = _lift_21(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 21, _error, (value,), False)
            if _error is None:
                return _again[21](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_22 = _call

    def spans_back(value: Sequence[Span]) -> list[Span]:
        """`spans_back(value: list<span>) -> list<span>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[22](*(value,))
        try:
            _b0 = _lower_22_0(value)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
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

    def level_back(value: Level) -> Level:
        """`level_back(value: level) -> level`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[23](*(value,))
        try:
            _i.u32[0] = _number_level(value)
            if _entered:
                _check_stack()
            _e = _call_23(*_i.arguments[23])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 23)
            _r = _case_level(_i.u32[0])
        except BaseException as _error:
            _error = _failed(_i, 23, _error, (value,), False)
            if _error is None:
                return _again[23](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_24 = _call

    def access_back(value: Access) -> Access:
        """`access_back(value: access) -> access`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[24](*(value,))
        try:
            _i.u32[0] = _number_access(value)
            if _entered:
                _check_stack()
            _e = _call_24(*_i.arguments[24])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 24)
            _r = _case_access(_i.u32[0])
        except BaseException as _error:
            _error = _failed(_i, 24, _error, (value,), False)
            if _error is None:
                return _again[24](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_25 = _call

    def shape_back(value: Shape) -> Shape:
        """`shape_back(value: shape) -> shape`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[25](*(value,))
        try:
            _b0 = _lower_25_0(value)
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
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            _r = _lift_25(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 25, _error, (value,), False)
            if _error is None:
                return _again[25](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_26 = _call

    def ticked(times: int) -> None:
        """`ticked(times: u32)`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[26](*(times,))
        try:
            if times is True or times is False:
                raise _Mistake
            _i.u32[0] = times
            if _entered:
                _check_stack()
            _e = _call_26(*_i.arguments[26])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 26)
        except BaseException as _error:
            _error = _failed(_i, 26, _error, (times,), False)
            if _error is None:
                return _again[26](*(times,))
            raise _error from None
        _give(_i)
        return None

    _call_27 = _call

    def all_at_once(flag: bool, grid: Buffer) -> str:
        """`all_at_once(flag: bool, grid: array<u16, 2>) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[27](*(flag, grid))
        try:
            _b0, _s0 = _array_u16(grid, 2)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            if flag is not True and flag is not False:
                raise _Mistake
            _i.u32[0] = flag
            _i.u32[4] = _p0
            _i.u32[8] = _s0[0]
            _i.u32[12] = _s0[1]
            if _entered:
                _check_stack()
            _e = _call_27(*_i.arguments[27])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 27)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 27, _error, (flag, grid), False)
            if _error is None:
                return _again[27](*(flag, grid))
            raise _error from None
        _give(_i)
        return _r

    _call_28 = _call

    def lookup(key: str) -> str | None:
        """An export that is called as an import."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[28](*(key,))
        try:
            _b0 = _encode(key)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_28(*_i.arguments[28])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 28)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_28(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 28, _error, (key,), False)
            if _error is None:
                return _again[28](*(key,))
            raise _error from None
        _give(_i)
        return _r

    _call_29 = _call

    def doubled(text: str) -> int:
        """`doubled(text: string) -> result<i32, refusal>`."""
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
            _r = _lift_29(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 29, _error, (text,), False)
            if _error is None:
                return _again[29](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_30 = _call

    def check(text: str) -> None:
        """`check(text: string) -> result<_, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[30](*(text,))
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
            _e = _call_30(*_i.arguments[30])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 30)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_30(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 30, _error, (text,), False)
            if _error is None:
                return _again[30](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_31 = _call

    def size(size: int) -> int:
        """How many bytes the host gives when it is asked for so many; the last is 255."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[31](*(size,))
        try:
            if size is True or size is False:
                raise _Mistake
            _i.u32[0] = size
            if _entered:
                _check_stack()
            _e = _call_31(*_i.arguments[31])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 31)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 31, _error, (size,), False)
            if _error is None:
                return _again[31](*(size,))
            raise _error from None
        _give(_i)
        return _r

    _call_32 = _call

    def shouted(words: Sequence[str]) -> list[str]:
        """`shouted(words: list<string>) -> list<string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[32](*(words,))
        try:
            _b0 = _lower_32_0(words)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_32(*_i.arguments[32])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 32)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _lift_32(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 32, _error, (words,), False)
            if _error is None:
                return _again[32](*(words,))
            raise _error from None
        _give(_i)
        return _r

    _call_33 = _call

    def counted(key: str) -> int:
        """How often it was called with `key`, as the store of the host remembers."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[33](*(key,))
        try:
            _b0 = _encode(key)
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
            _r = _lift_33(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 33, _error, (key,), False)
            if _error is None:
                return _again[33](*(key,))
            raise _error from None
        _give(_i)
        return _r

    _call_34 = _call

    def clock() -> int:
        """`clock() -> u64`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[34](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_34(*_i.arguments[34])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 34)
            _r = _i.u64[0]
        except BaseException as _error:
            _error = _failed(_i, 34, _error, (), False)
            if _error is None:
                return _again[34](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_bool_back(value):
        """`bool_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_0_0(value)[4:]
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
            _error = _failed(_i, 0, _error, (value,), True)
            if _error is None:
                return _again[-1 - 0](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_i8_back(value):
        """`i8_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(value,))
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
            _e = _call_map_1(*_i.map_arguments(1))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            if _end - _q != _c * 1:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 1, "b", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (value,), True)
            if _error is None:
                return _again[-1 - 1](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_2 = _call

    def _map_i16_back(value):
        """`i16_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 2](*(value,))
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
            _e = _call_map_2(*_i.map_arguments(2))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 2:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 2, "h", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (value,), True)
            if _error is None:
                return _again[-1 - 2](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_3 = _call

    def _map_i32_back(value):
        """`i32_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 3](*(value,))
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
            _e = _call_map_3(*_i.map_arguments(3))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "i", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (value,), True)
            if _error is None:
                return _again[-1 - 3](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_4 = _call

    def _map_i64_back(value):
        """`i64_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 4](*(value,))
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
            _e = _call_map_4(*_i.map_arguments(4))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 8:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 8, "q", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (value,), True)
            if _error is None:
                return _again[-1 - 4](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_5 = _call

    def _map_u8_back(value):
        """`u8_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 5](*(value,))
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
            _e = _call_map_5(*_i.map_arguments(5))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 5)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            if _end - _q != _c * 1:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 1, "B", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (value,), True)
            if _error is None:
                return _again[-1 - 5](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_6 = _call

    def _map_u16_back(value):
        """`u16_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 6](*(value,))
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
            _e = _call_map_6(*_i.map_arguments(6))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 6)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 2:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 2, "H", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 6, _error, (value,), True)
            if _error is None:
                return _again[-1 - 6](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_7 = _call

    def _map_u32_back(value):
        """`u32_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 7](*(value,))
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
            _error = _failed(_i, 7, _error, (value,), True)
            if _error is None:
                return _again[-1 - 7](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_8 = _call

    def _map_u64_back(value):
        """`u64_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 8](*(value,))
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
            _e = _call_map_8(*_i.map_arguments(8))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 8)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 8:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 8, "Q", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 8, _error, (value,), True)
            if _error is None:
                return _again[-1 - 8](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_9 = _call

    def _map_f32_back(value):
        """`f32_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 9](*(value,))
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
            _e = _call_map_9(*_i.map_arguments(9))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 9)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "f", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 9, _error, (value,), True)
            if _error is None:
                return _again[-1 - 9](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_10 = _call

    def _map_f64_back(value):
        """`f64_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 10](*(value,))
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
            _e = _call_map_10(*_i.map_arguments(10))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 10)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 8:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 8, "d", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 10, _error, (value,), True)
            if _error is None:
                return _again[-1 - 10](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_11 = _call

    def _map_char_back(value):
        """`char_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 11](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_11_0(value)[4:]
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
            _r = _gather_11(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 11, _error, (value,), True)
            if _error is None:
                return _again[-1 - 11](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_12 = _call

    def _map_text_back(value):
        """`text_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 12](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_12_0(value)[4:]
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
            _e = _call_map_12(*_i.map_arguments(12))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 12)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_12(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 12, _error, (value,), True)
            if _error is None:
                return _again[-1 - 12](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_13 = _call

    def _map_data_back(value):
        """`data_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 13](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_13_0(value)[4:]
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
            _error = _failed(_i, 13, _error, (value,), True)
            if _error is None:
                return _again[-1 - 13](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_14 = _call

    def _map_numbers_back(value):
        """`numbers_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 14](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_14_0(value)[4:]
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
            _e = _call_map_14(*_i.map_arguments(14))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 14)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_14(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 14, _error, (value,), True)
            if _error is None:
                return _again[-1 - 14](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_15 = _call

    def _map_names_back(value):
        """`names_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 15](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_15_0(value)[4:]
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
            _e = _call_map_15(*_i.map_arguments(15))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 15)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_15(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 15, _error, (value,), True)
            if _error is None:
                return _again[-1 - 15](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_16 = _call

    def _map_series_back(value):
        """`series_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 16](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_16_0(value)[4:]
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
            _e = _call_map_16(*_i.map_arguments(16))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 16)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_16(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 16, _error, (value,), True)
            if _error is None:
                return _again[-1 - 16](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_17 = _call

    def _map_grid_back(value):
        """`grid_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 17](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_17_0(value)[4:]
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
            _error = _failed(_i, 17, _error, (value,), True)
            if _error is None:
                return _again[-1 - 17](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_18 = _call

    def _map_some_back(value):
        """`some_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 18](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_18_0(value)[4:]
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
            _e = _call_map_18(*_i.map_arguments(18))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 18)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_18(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 18, _error, (value,), True)
            if _error is None:
                return _again[-1 - 18](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_19 = _call

    def _map_pair_back(value):
        """`pair_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 19](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_19_0(value)[4:]
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
            _e = _call_map_19(*_i.map_arguments(19))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 19)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_19(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 19, _error, (value,), True)
            if _error is None:
                return _again[-1 - 19](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_20 = _call

    def _map_table_back(value):
        """`table_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 20](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_20_0(value)[4:]
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
            _e = _call_map_20(*_i.map_arguments(20))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 20)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_20(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 20, _error, (value,), True)
            if _error is None:
                return _again[-1 - 20](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_21 = _call

    def _map_span_back(value):
        """`span_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 21](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_21_0(value)[4:]
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
            _error = _failed(_i, 21, _error, (value,), True)
            if _error is None:
                return _again[-1 - 21](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_22 = _call

    def _map_spans_back(value):
        """`spans_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 22](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_22_0(value)[4:]
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
            _e = _call_map_22(*_i.map_arguments(22))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 22)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_22(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 22, _error, (value,), True)
            if _error is None:
                return _again[-1 - 22](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_23 = _call

    def _map_level_back(value):
        """`level_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 23](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_23_0(value)[4:]
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
            _e = _call_map_23(*_i.map_arguments(23))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 23)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_23(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 23, _error, (value,), True)
            if _error is None:
                return _again[-1 - 23](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_24 = _call

    def _map_access_back(value):
        """`access_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 24](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_24_0(value)[4:]
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
            _e = _call_map_24(*_i.map_arguments(24))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 24)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_24(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 24, _error, (value,), True)
            if _error is None:
                return _again[-1 - 24](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_25 = _call

    def _map_shape_back(value):
        """`shape_back` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 25](*(value,))
        try:
            value = _many(value)
            _c0 = _len(value)
            _b0 = _column_25_0(value)[4:]
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
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_25(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 25, _error, (value,), True)
            if _error is None:
                return _again[-1 - 25](*(value,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_26 = _call

    def _map_ticked(times):
        """`ticked` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 26](*(times,))
        try:
            times = _numbers(times)
            _b0 = _list_u32(times)
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
            _e = _call_map_26(*_i.map_arguments(26))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 26)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 26, _error, (times,), True)
            if _error is None:
                return _again[-1 - 26](*(times,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_27 = _call

    def _map_all_at_once(flag, grid):
        """`all_at_once` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 27](*(flag, grid))
        try:
            flag = _many(flag)
            _c0 = _len(flag)
            _b0 = _column_27_0(flag)[4:]
            _n0 = _len(_b0)
            grid = _many(grid)
            _c1 = _len(grid)
            _b1 = _column_27_1(grid)[4:]
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
            _e = _call_map_27(*_i.map_arguments(27))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 27)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_27(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 27, _error, (flag, grid), True)
            if _error is None:
                return _again[-1 - 27](*(flag, grid))
            raise _error from None
        _give(_i)
        return _r

    _call_map_28 = _call

    def _map_lookup(key):
        """`lookup` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 28](*(key,))
        try:
            key = _many(key)
            _c0 = _len(key)
            _b0 = _column_28_0(key)[4:]
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
            _e = _call_map_28(*_i.map_arguments(28))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 28)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_28(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 28, _error, (key,), True)
            if _error is None:
                return _again[-1 - 28](*(key,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_29 = _call

    def _map_doubled(text):
        """`doubled` for many items at once, in one crossing."""
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
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            _d = _i.memory[_q:_end].tobytes()
            if _d[0] == 1:
                _at, _x = _failed_29(_d[1:])
                raise _of_item(RefusalRaised(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_29(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 29, _error, (text,), True)
            if _error is None:
                return _again[-1 - 29](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_30 = _call

    def _map_check(text):
        """`check` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 30](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_30_0(text)[4:]
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
            _error = _failed(_i, 30, _error, (text,), True)
            if _error is None:
                return _again[-1 - 30](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_31 = _call

    def _map_size(size):
        """`size` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 31](*(size,))
        try:
            size = _numbers(size)
            _b0 = _list_u32(size)
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
            _e = _call_map_31(*_i.map_arguments(31))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 31)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 31, _error, (size,), True)
            if _error is None:
                return _again[-1 - 31](*(size,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_32 = _call

    def _map_shouted(words):
        """`shouted` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 32](*(words,))
        try:
            words = _many(words)
            _c0 = _len(words)
            _b0 = _column_32_0(words)[4:]
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
            _e = _call_map_32(*_i.map_arguments(32))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 32)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_32(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 32, _error, (words,), True)
            if _error is None:
                return _again[-1 - 32](*(words,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_33 = _call

    def _map_counted(key):
        """`counted` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 33](*(key,))
        try:
            key = _many(key)
            _c0 = _len(key)
            _b0 = _column_33_0(key)[4:]
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
            if _d[0] == 1:
                _at, _x = _failed_33(_d[1:])
                raise _of_item(_Error(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_33(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 33, _error, (key,), True)
            if _error is None:
                return _again[-1 - 33](*(key,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_34 = _call

    def _map_clock(_count):
        """`clock` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 34](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_34(*_i.map_arguments(34))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 34)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 8:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 8, "Q", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 34, _error, (), True)
            if _error is None:
                return _again[-1 - 34](*())
            raise _error from None
        _give(_i)
        return _r

    return {
        "bool_back": (bool_back, _map_bool_back),
        "i8_back": (i8_back, _map_i8_back),
        "i16_back": (i16_back, _map_i16_back),
        "i32_back": (i32_back, _map_i32_back),
        "i64_back": (i64_back, _map_i64_back),
        "u8_back": (u8_back, _map_u8_back),
        "u16_back": (u16_back, _map_u16_back),
        "u32_back": (u32_back, _map_u32_back),
        "u64_back": (u64_back, _map_u64_back),
        "f32_back": (f32_back, _map_f32_back),
        "f64_back": (f64_back, _map_f64_back),
        "char_back": (char_back, _map_char_back),
        "text_back": (text_back, _map_text_back),
        "data_back": (data_back, _map_data_back),
        "numbers_back": (numbers_back, _map_numbers_back),
        "names_back": (names_back, _map_names_back),
        "series_back": (series_back, _map_series_back),
        "grid_back": (grid_back, _map_grid_back),
        "some_back": (some_back, _map_some_back),
        "pair_back": (pair_back, _map_pair_back),
        "table_back": (table_back, _map_table_back),
        "span_back": (span_back, _map_span_back),
        "spans_back": (spans_back, _map_spans_back),
        "level_back": (level_back, _map_level_back),
        "access_back": (access_back, _map_access_back),
        "shape_back": (shape_back, _map_shape_back),
        "ticked": (ticked, _map_ticked),
        "all_at_once": (all_at_once, _map_all_at_once),
        "lookup": (lookup, _map_lookup),
        "doubled": (doubled, _map_doubled),
        "check": (check, _map_check),
        "size": (size, _map_size),
        "shouted": (shouted, _map_shouted),
        "counted": (counted, _map_counted),
        "clock": (clock, _map_clock),
    }


def _bind_host(_host, _garbled, _misfit, _answer):
    _host_0 = _host["bool_kind"]

    def _import_0(_i):
        """`bool_kind(value: bool) -> bool`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _BOOLS[_f.u32[0]]
        except _Unreadable as _error:
            raise _garbled(0, _error) from None
        _x = None
        _r = _host_0(_a0)
        try:
            if _r is not True and _r is not False:
                raise _Mistake
            _f.u32[0] = _r
        except Exception:
            raise _misfit(0, _r, _x) from None

    _host_1 = _host["i8_kind"]

    def _import_1(_i):
        """`i8_kind(value: i8) -> i8`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.i8[0]
        except _Unreadable as _error:
            raise _garbled(1, _error) from None
        _x = None
        _r = _host_1(_a0)
        try:
            if _r is True or _r is False:
                raise _Mistake
            _f.i8[0] = _r
        except Exception:
            raise _misfit(1, _r, _x) from None

    _host_2 = _host["i16_kind"]

    def _import_2(_i):
        """`i16_kind(value: i16) -> i16`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.i16[0]
        except _Unreadable as _error:
            raise _garbled(2, _error) from None
        _x = None
        _r = _host_2(_a0)
        try:
            if _r is True or _r is False:
                raise _Mistake
            _f.i16[0] = _r
        except Exception:
            raise _misfit(2, _r, _x) from None

    _host_3 = _host["i32_kind"]

    def _import_3(_i):
        """`i32_kind(value: i32) -> i32`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.i32[0]
        except _Unreadable as _error:
            raise _garbled(3, _error) from None
        _x = None
        _r = _host_3(_a0)
        try:
            if _r is True or _r is False:
                raise _Mistake
            _f.i32[0] = _r
        except Exception:
            raise _misfit(3, _r, _x) from None

    _host_4 = _host["i64_kind"]

    def _import_4(_i):
        """`i64_kind(value: i64) -> i64`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.i64[0]
        except _Unreadable as _error:
            raise _garbled(4, _error) from None
        _x = None
        _r = _host_4(_a0)
        try:
            if _r is True or _r is False:
                raise _Mistake
            _f.i64[0] = _r
        except Exception:
            raise _misfit(4, _r, _x) from None

    _host_5 = _host["u8_kind"]

    def _import_5(_i):
        """`u8_kind(value: u8) -> u8`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.u8[0]
        except _Unreadable as _error:
            raise _garbled(5, _error) from None
        _x = None
        _r = _host_5(_a0)
        try:
            if _r is True or _r is False:
                raise _Mistake
            _f.u8[0] = _r
        except Exception:
            raise _misfit(5, _r, _x) from None

    _host_6 = _host["u16_kind"]

    def _import_6(_i):
        """`u16_kind(value: u16) -> u16`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.u16[0]
        except _Unreadable as _error:
            raise _garbled(6, _error) from None
        _x = None
        _r = _host_6(_a0)
        try:
            if _r is True or _r is False:
                raise _Mistake
            _f.u16[0] = _r
        except Exception:
            raise _misfit(6, _r, _x) from None

    _host_7 = _host["u32_kind"]

    def _import_7(_i):
        """`u32_kind(value: u32) -> u32`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.u32[0]
        except _Unreadable as _error:
            raise _garbled(7, _error) from None
        _x = None
        _r = _host_7(_a0)
        try:
            if _r is True or _r is False:
                raise _Mistake
            _f.u32[0] = _r
        except Exception:
            raise _misfit(7, _r, _x) from None

    _host_8 = _host["u64_kind"]

    def _import_8(_i):
        """`u64_kind(value: u64) -> u64`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.u64[0]
        except _Unreadable as _error:
            raise _garbled(8, _error) from None
        _x = None
        _r = _host_8(_a0)
        try:
            if _r is True or _r is False:
                raise _Mistake
            _f.u64[0] = _r
        except Exception:
            raise _misfit(8, _r, _x) from None

    _host_9 = _host["f32_kind"]

    def _import_9(_i):
        """`f32_kind(value: f32) -> f32`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.f32[0]
        except _Unreadable as _error:
            raise _garbled(9, _error) from None
        _x = None
        _r = _host_9(_a0)
        try:
            if _r is True or _r is False:
                raise _Mistake
            _pack_into_f(_f.u8, 0, _r)
        except Exception:
            raise _misfit(9, _r, _x) from None

    _host_10 = _host["f64_kind"]

    def _import_10(_i):
        """`f64_kind(value: f64) -> f64`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.f64[0]
        except _Unreadable as _error:
            raise _garbled(10, _error) from None
        _x = None
        _r = _host_10(_a0)
        try:
            if _r is True or _r is False:
                raise _Mistake
            _f.f64[0] = _r
        except Exception:
            raise _misfit(10, _r, _x) from None

    _host_11 = _host["char_kind"]

    def _import_11(_i):
        """`char_kind(value: char) -> char`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _chr(_f.u32[0])
        except _Unreadable as _error:
            raise _garbled(11, _error) from None
        _x = None
        _r = _host_11(_a0)
        try:
            _f.u32[0] = _ord(_r)
        except Exception:
            raise _misfit(11, _r, _x) from None

    _host_12 = _host["text_kind"]

    def _import_12(_i):
        """`text_kind(value: string) -> string`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
        except _Unreadable as _error:
            raise _garbled(12, _error) from None
        _x = None
        _r = _host_12(_a0)
        try:
            _b = _encode(_r)
        except Exception:
            raise _misfit(12, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_13 = _host["data_kind"]

    def _import_13(_i):
        """`data_kind(value: bytes) -> bytes`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d
        except _Unreadable as _error:
            raise _garbled(13, _error) from None
        _x = None
        _r = _host_13(_a0)
        try:
            _b = _buffer(_r)
        except Exception:
            raise _misfit(13, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_14 = _host["numbers_kind"]

    def _import_14(_i):
        """`numbers_kind(value: list<f64>) -> list<f64>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _shaped(_d, 0, _len(_d), "d", (_len(_d) // 8,)).tolist()
        except _Unreadable as _error:
            raise _garbled(14, _error) from None
        _x = None
        _r = _host_14(_a0)
        try:
            _b = _list_f64(_r)
        except Exception:
            raise _misfit(14, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_15 = _host["names_kind"]

    def _import_15(_i):
        """`names_kind(value: list<string>) -> list<string>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _take_15_0(_d)
        except _Unreadable as _error:
            raise _garbled(15, _error) from None
        _x = None
        _r = _host_15(_a0)
        try:
            _b = _result_15(_r)
        except Exception:
            raise _misfit(15, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_16 = _host["series_kind"]

    def _import_16(_i):
        """`series_kind(value: array<i16>) -> array<i16>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _shaped(_d, 0, _len(_d), "h", (_len(_d) // 2,))
        except _Unreadable as _error:
            raise _garbled(16, _error) from None
        _x = None
        _r = _host_16(_a0)
        try:
            _b = _array_i16(_r, 1)[0]
        except Exception:
            raise _misfit(16, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_17 = _host["grid_kind"]

    def _import_17(_i):
        """`grid_kind(value: array<f64, 2>) -> array<f64, 2>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _take_17_0(_d)
        except _Unreadable as _error:
            raise _garbled(17, _error) from None
        _x = None
        _r = _host_17(_a0)
        try:
            _b = _result_17(_r)
        except Exception:
            raise _misfit(17, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_18 = _host["some_kind"]

    def _import_18(_i):
        """`some_kind(value: option<string>) -> option<string>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _take_18_0(_d)
        except _Unreadable as _error:
            raise _garbled(18, _error) from None
        _x = None
        _r = _host_18(_a0)
        try:
            _b = _result_18(_r)
        except Exception:
            raise _misfit(18, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_19 = _host["pair_kind"]

    def _import_19(_i):
        """`pair_kind(value: tuple<u8, string>) -> tuple<u8, string>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _take_19_0(_d)
        except _Unreadable as _error:
            raise _garbled(19, _error) from None
        _x = None
        _r = _host_19(_a0)
        try:
            _b = _result_19(_r)
        except Exception:
            raise _misfit(19, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_20 = _host["table_kind"]

    def _import_20(_i):
        """`table_kind(value: map<string, u32>) -> map<string, u32>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _take_20_0(_d)
        except _Unreadable as _error:
            raise _garbled(20, _error) from None
        _x = None
        _r = _host_20(_a0)
        try:
            _b = _result_20(_r)
        except Exception:
            raise _misfit(20, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_21 = _host["span_kind"]

    def _import_21(_i):
        """`span_kind(value: span) -> span`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _take_21_0(_d)
        except _Unreadable as _error:
            raise _garbled(21, _error) from None
        _x = None
        _r = _host_21(_a0)
        try:
            _b = _result_21(_r)
        except Exception:
            raise _misfit(21, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_22 = _host["spans_kind"]

    def _import_22(_i):
        """`spans_kind(value: list<span>) -> list<span>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _take_22_0(_d)
        except _Unreadable as _error:
            raise _garbled(22, _error) from None
        _x = None
        _r = _host_22(_a0)
        try:
            _b = _result_22(_r)
        except Exception:
            raise _misfit(22, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_23 = _host["level_kind"]

    def _import_23(_i):
        """`level_kind(value: level) -> level`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _case_level(_f.u32[0])
        except _Unreadable as _error:
            raise _garbled(23, _error) from None
        _x = None
        _r = _host_23(_a0)
        try:
            _f.u32[0] = _number_level(_r)
        except Exception:
            raise _misfit(23, _r, _x) from None

    _host_24 = _host["access_kind"]

    def _import_24(_i):
        """`access_kind(value: access) -> access`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _case_access(_f.u32[0])
        except _Unreadable as _error:
            raise _garbled(24, _error) from None
        _x = None
        _r = _host_24(_a0)
        try:
            _f.u32[0] = _number_access(_r)
        except Exception:
            raise _misfit(24, _r, _x) from None

    _host_25 = _host["shape_kind"]

    def _import_25(_i):
        """`shape_kind(value: shape) -> shape`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _take_25_0(_d)
        except _Unreadable as _error:
            raise _garbled(25, _error) from None
        _x = None
        _r = _host_25(_a0)
        try:
            _b = _result_25(_r)
        except Exception:
            raise _misfit(25, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_26 = _host["nothing"]

    def _import_26(_i):
        """`nothing()`, for the plugin."""
        _f = _i.frame
        _x = None
        _r = _host_26()
        try:
            _f.u32[0] = 0
        except Exception:
            raise _misfit(26, _r, _x) from None

    _host_27 = _host["mixed"]

    def _import_27(_i):
        """`mixed(flag: bool, small: i8, text: string, big: u64, ratio: f32, spans: list<span>,
        grid: array<u16, 2>, data: bytes) -> string`, for the plugin.
        """
        _f = _i.frame
        try:
            _a0 = _BOOLS[_f.u32[0]]
            _a1 = _f.i8[8]
            _q = _f.u32[4]
            _end = _q + _f.u32[5]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a2 = _d.decode()
            _a3 = _f.u64[3]
            _a4 = _f.f32[8]
            _q = _f.u32[10]
            _end = _q + _f.u32[11]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a5 = _take_27_5(_d)
            _q = _f.u32[12]
            _end = _q + _f.u32[13]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a6 = _take_27_6(_d)
            _q = _f.u32[14]
            _end = _q + _f.u32[15]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a7 = _d
        except _Unreadable as _error:
            raise _garbled(27, _error) from None
        _x = None
        _r = _host_27(_a0, _a1, _a2, _a3, _a4, _a5, _a6, _a7)
        try:
            _b = _encode(_r)
        except Exception:
            raise _misfit(27, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_28 = _host["lookup"]

    def _import_28(_i):
        """`lookup(key: string) -> option<string>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
        except _Unreadable as _error:
            raise _garbled(28, _error) from None
        _x = None
        _r = _host_28(_a0)
        try:
            _b = _result_28(_r)
        except Exception:
            raise _misfit(28, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_29 = _host["parsed"]

    def _import_29(_i):
        """`parsed(text: string) -> result<i32, refusal>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
        except _Unreadable as _error:
            raise _garbled(29, _error) from None
        _r = _x = None
        try:
            _r = _host_29(_a0)
        except _PluginError as _raised:
            if _raised.__class__ is not _PluginError and not _isinstance(_raised, RefusalRaised):
                raise
            _x = _raised
        try:
            if _x is None:
                _b = b"\0" + _result_29(_r)
            else:
                _b = b"\1" + _error_29(_x.value)
        except Exception:
            raise _misfit(29, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_30 = _host["checked"]

    def _import_30(_i):
        """`checked(text: string) -> result<_, string>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
        except _Unreadable as _error:
            raise _garbled(30, _error) from None
        _r = _x = None
        try:
            _r = _host_30(_a0)
        except _PluginError as _raised:
            if _raised.__class__ is not _PluginError and not _isinstance(_raised, _Error):
                raise
            _x = _raised
        try:
            if _x is None:
                _b = b"\0"
            else:
                _b = b"\1" + _error_30(_x.value)
        except Exception:
            raise _misfit(30, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_31 = _host["sized"]

    def _import_31(_i):
        """`sized(size: u32) -> bytes`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.u32[0]
        except _Unreadable as _error:
            raise _garbled(31, _error) from None
        _x = None
        _r = _host_31(_a0)
        try:
            _b = _buffer(_r)
        except Exception:
            raise _misfit(31, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_32 = _host["shout"]

    def _import_32(_i):
        """`shout(shout: list<string>) -> list<string>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _take_32_0(_d)
        except _Unreadable as _error:
            raise _garbled(32, _error) from None
        _x = None
        _r = _host_32(_a0)
        try:
            _b = _result_32(_r)
        except Exception:
            raise _misfit(32, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_33 = _host["markup"]

    def _import_33(_i):
        """`markup()`, for the plugin."""
        _f = _i.frame
        _x = None
        _r = _host_33()
        try:
            _f.u32[0] = 0
        except Exception:
            raise _misfit(33, _r, _x) from None

    _host_34 = _host["now"]

    def _import_34(_i):
        """`now() -> u64`, for the plugin."""
        _f = _i.frame
        _x = None
        _r = _host_34()
        try:
            if _r is True or _r is False:
                raise _Mistake
            _f.u64[0] = _r
        except Exception:
            raise _misfit(34, _r, _x) from None

    _host_35 = _host["kv_get"]

    def _import_35(_i):
        """`kv_get(key: string) -> option<bytes>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
        except _Unreadable as _error:
            raise _garbled(35, _error) from None
        _x = None
        _r = _host_35(_a0)
        try:
            _b = _result_35(_r)
        except Exception:
            raise _misfit(35, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_36 = _host["kv_set"]

    def _import_36(_i):
        """`kv_set(key: string, value: bytes) -> result<_, string>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
            _q = _f.u32[2]
            _end = _q + _f.u32[3]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a1 = _d
        except _Unreadable as _error:
            raise _garbled(36, _error) from None
        _r = _x = None
        try:
            _r = _host_36(_a0, _a1)
        except _PluginError as _raised:
            if _raised.__class__ is not _PluginError and not _isinstance(_raised, _Error):
                raise
            _x = _raised
        try:
            if _x is None:
                _b = b"\0"
            else:
                _b = b"\1" + _error_36(_x.value)
        except Exception:
            raise _misfit(36, _r, _x) from None
        _answer(_i, _b, _len(_b))

    _host_37 = _host["kv_delete"]

    def _import_37(_i):
        """`kv_delete(key: string) -> bool`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
        except _Unreadable as _error:
            raise _garbled(37, _error) from None
        _x = None
        _r = _host_37(_a0)
        try:
            if _r is not True and _r is not False:
                raise _Mistake
            _f.u32[0] = _r
        except Exception:
            raise _misfit(37, _r, _x) from None

    _host_38 = _host["kv_keys"]

    def _import_38(_i):
        """`kv_keys(prefix: string) -> list<string>`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
        except _Unreadable as _error:
            raise _garbled(38, _error) from None
        _x = None
        _r = _host_38(_a0)
        try:
            _b = _result_38(_r)
        except Exception:
            raise _misfit(38, _r, _x) from None
        _answer(_i, _b, _len(_b))

    return [
        _import_0,
        _import_1,
        _import_2,
        _import_3,
        _import_4,
        _import_5,
        _import_6,
        _import_7,
        _import_8,
        _import_9,
        _import_10,
        _import_11,
        _import_12,
        _import_13,
        _import_14,
        _import_15,
        _import_16,
        _import_17,
        _import_18,
        _import_19,
        _import_20,
        _import_21,
        _import_22,
        _import_23,
        _import_24,
        _import_25,
        _import_26,
        _import_27,
        _import_28,
        _import_29,
        _import_30,
        _import_31,
        _import_32,
        _import_33,
        _import_34,
        _import_35,
        _import_36,
        _import_37,
        _import_38,
    ]
