"""The calls of `compound-kinds`."""

from struct import Struct as _Struct

_pack_B = _Struct("<B").pack
_unpack_B = _Struct("<B").unpack_from
_pack_BB = _Struct("<BB").pack
_unpack_BB = _Struct("<BB").unpack_from
_pack_I = _Struct("<I").pack
_unpack_I = _Struct("<I").unpack_from
_pack_Io = _Struct("<I?").pack
_unpack_Io = _Struct("<I?").unpack_from
_pack_II = _Struct("<II").pack
_unpack_II = _Struct("<II").unpack_from
_pack_Id = _Struct("<Id").pack
_unpack_Id = _Struct("<Id").unpack_from
_pack_QI = _Struct("<QI").pack
_unpack_QI = _Struct("<QI").unpack_from
_pack_d = _Struct("<d").pack
_unpack_d = _Struct("<d").unpack_from
_pack_dd = _Struct("<dd").pack
_unpack_dd = _Struct("<dd").unpack_from
_pack_i = _Struct("<i").pack
_unpack_i = _Struct("<i").unpack_from
_pack_iB = _Struct("<iB").pack
_unpack_iB = _Struct("<iB").unpack_from


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


def _put_item(_v, _a):
    if _v.__class__ is not Item and not _isinstance(_v, Item):
        raise _Mistake(_v)
    _b1 = _encode(_v.name)
    _a(_pack_I(_len(_b1)))
    _a(_b1)
    _x2 = _v.id
    if _x2 is True or _x2 is False:
        raise _Mistake
    _l3 = _v.tags
    if _l3.__class__ is not _list:
        _l3 = _sequence(_l3)
    _n5 = _len(_l3)
    _a(_pack_QI(_x2, _n5))
    for _x4 in _l3:
        _b6 = _encode(_x4)
        _a(_pack_I(_len(_b6)))
        _a(_b6)
    if _len(_l3) != _n5:
        raise _Changed("list changed size during iteration")


def _get_item(_d, _o):
    (_n4,) = _unpack_I(_d, _o)
    _o += 4
    _e = _o + _n4
    _v1 = _d[_o:_e].decode()
    _o = _e
    _v2, _n5 = _unpack_QI(_d, _o)
    _o += 12
    _v3 = []
    _p6 = _v3.append
    for _ in _range(_n5):
        (_n8,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n8
        _x7 = _d[_o:_e].decode()
        _o = _e
        _p6(_x7)
    _v = _new(Item)
    _set_item_name(_v, _v1)
    _set_item_id(_v, _v2)
    _set_item_tags(_v, _v3)
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


def _put_json(_v, _a):
    if _isinstance(_v, JsonNull):
        _a(_pack_I(0))
    elif _isinstance(_v, JsonBool):
        _x1 = _v.value
        if _x1 is not True and _x1 is not False:
            raise _Mistake
        _a(_pack_Io(1, _x1))
    elif _isinstance(_v, JsonNumber):
        _x2 = _v.value
        if _x2 is True or _x2 is False:
            raise _Mistake
        _a(_pack_Id(2, _x2))
    elif _isinstance(_v, JsonText):
        _b3 = _encode(_v.value)
        _a(_pack_II(3, _len(_b3)))
        _a(_b3)
    elif _isinstance(_v, JsonItems):
        _l4 = _v.value
        if _l4.__class__ is not _list:
            _l4 = _sequence(_l4)
        _n6 = _len(_l4)
        _a(_pack_II(4, _n6))
        for _x5 in _l4:
            _put_json(_x5, _a)
        if _len(_l4) != _n6:
            raise _Changed("list changed size during iteration")
    elif _isinstance(_v, JsonObject):
        _m7 = _mapping(_v.value)
        _a(_pack_II(5, _len(_m7)))
        for _k8, _x9 in _m7.items():
            _b10 = _encode(_k8)
            _a(_pack_I(_len(_b10)))
            _a(_b10)
            _put_json(_x9, _a)
    else:
        raise _Mistake(_v)


def _get_json(_d, _o):
    (_t1,) = _unpack_I(_d, _o)
    _o += 4
    if _t1 == 0:
        _v = JsonNull()
    elif _t1 == 1:
        (_x,) = _unpack_B(_d, _o)
        _o += 1
        _x = _BOOLS[_x]
        _v = JsonBool(_x)
    elif _t1 == 2:
        (_x,) = _unpack_d(_d, _o)
        _o += 8
        _v = JsonNumber(_x)
    elif _t1 == 3:
        (_n2,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n2
        _x = _d[_o:_e].decode()
        _o = _e
        _v = JsonText(_x)
    elif _t1 == 4:
        (_n3,) = _unpack_I(_d, _o)
        _o += 4
        _x = []
        _p4 = _x.append
        for _ in _range(_n3):
            _x5, _o = _get_json(_d, _o)
            _p4(_x5)
        _v = JsonItems(_x)
    elif _t1 == 5:
        (_n6,) = _unpack_I(_d, _o)
        _o += 4
        _x = {}
        _m9 = _range(_n6)
        if _n6 > _MOST_UNWATCHED:
            _m9 = _pairs(_x, _n6)
        _l10 = ""
        for _ in _m9:
            (_n11,) = _unpack_I(_d, _o)
            _o += 4
            _e = _o + _n11
            _k7 = _d[_o:_e].decode()
            _o = _e
            if _k7 <= _l10 and _x:
                raise _Invalid("the keys of a map are not sorted, or not distinct")
            _l10 = _k7
            _x8, _o = _get_json(_d, _o)
            _x[_k7] = _x8
        _v = JsonObject(_x)
    else:
        raise _Invalid(f"no case of json has the tag {_t1}")
    return _v, _o


def _put_node(_v, _a):
    if _v.__class__ is not Node and not _isinstance(_v, Node):
        raise _Mistake(_v)
    _x1 = _v.value
    if _x1 is True or _x1 is False:
        raise _Mistake
    _x2 = _v.next
    _a(_pack_i(_x1))
    if _x2 is None:
        _a(b"\0")
    else:
        _a(_pack_B(1))
        _put_node(_x2, _a)


def _get_node(_d, _o):
    _v1, _t3 = _unpack_iB(_d, _o)
    _o += 5
    if _t3 == 0:
        _v2 = None
    elif _t3 == 1:
        _v2, _o = _get_node(_d, _o)
    else:
        raise _Invalid(f"no option has the tag {_t3}")
    _v = _new(Node)
    _set_node_value(_v, _v1)
    _set_node_next(_v, _v2)
    return _v, _o


def _lift_2(_d):
    _o = 0
    _v, _o = _get_item(_d, _o)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lower_2_0(_v):
    _o = []
    _a = _o.append
    _put_item(_v, _a)
    return b"".join(_o)


def _lift_7(_d):
    _o = 0
    (_t1,) = _unpack_B(_d, _o)
    _o += 1
    if _t1 == 0:
        (_v,) = _unpack_d(_d, _o)
        _o += 8
    elif _t1 == 1:
        (_x2,) = _unpack_I(_d, _o)
        _o += 4
        _x2 = _case_level(_x2)
        if _o == _len(_d):
            raise LevelRaised(_x2)
    else:
        raise _Invalid(f"no result has the tag {_t1}")
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lower_7_0(_v):
    _o = []
    _a = _o.append
    _put_shape(_v, _a)
    return b"".join(_o)


def _lift_8(_d):
    _o = 0
    _x1, _o = _get_json(_d, _o)
    (_n4,) = _unpack_I(_d, _o)
    _o += 4
    _x2 = {}
    _m7 = _range(_n4)
    if _n4 > _MOST_UNWATCHED:
        _m7 = _pairs(_x2, _n4)
    _l8 = ""
    for _ in _m7:
        (_n9,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n9
        _k5 = _d[_o:_e].decode()
        _o = _e
        if _k5 <= _l8 and _x2:
            raise _Invalid("the keys of a map are not sorted, or not distinct")
        _l8 = _k5
        (_n10,) = _unpack_I(_d, _o)
        _o += 4
        _x6 = []
        _p11 = _x6.append
        for _ in _range(_n10):
            (_t13,) = _unpack_B(_d, _o)
            _o += 1
            if _t13 == 0:
                _x12 = None
            elif _t13 == 1:
                (_x14,) = _unpack_B(_d, _o)
                _o += 1
                _x15, _o = _get_span(_d, _o)
                _x12 = (_x14, _x15)
            else:
                raise _Invalid(f"no option has the tag {_t13}")
            _p11(_x12)
        _x2[_k5] = _x6
    _x3, _o = _get_node(_d, _o)
    _v = (_x1, _x2, _x3)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _lower_8_0(_v):
    _o = []
    _a = _o.append
    _put_json(_v, _a)
    return b"".join(_o)


def _lower_8_1(_v):
    _o = []
    _a = _o.append
    _m1 = _mapping(_v)
    _a(_pack_I(_len(_m1)))
    for _k2, _x3 in _m1.items():
        _b4 = _encode(_k2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
        _l5 = _x3
        if _l5.__class__ is not _list:
            _l5 = _sequence(_l5)
        _n7 = _len(_l5)
        _a(_pack_I(_n7))
        for _x6 in _l5:
            if _x6 is None:
                _a(b"\0")
            else:
                _x8, _x9 = _items(_x6)
                if _x8 is True or _x8 is False:
                    raise _Mistake
                _a(_pack_BB(1, _x8))
                _put_span(_x9, _a)
        if _len(_l5) != _n7:
            raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _lower_8_2(_v):
    _o = []
    _a = _o.append
    _put_node(_v, _a)
    return b"".join(_o)


def _lift_9(_d):
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


def _lower_13_5(_v):
    _o = []
    _a = _o.append
    if _v is None:
        _a(b"\0")
    else:
        if _v is True or _v is False:
            raise _Mistake
        _a(_pack_BB(1, _v))
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
        _put_item(_x2, _a)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_2(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        _v, _o = _get_item(_d, _o)
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
        _b4 = _list_f64(_x2)
        _a(_pack_I(_len(_b4) // 8))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _column_4_1(_v):
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


def _gather_4(_d, _o, _c):
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


def _column_5_0(_v):
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


def _column_5_1(_v):
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


def _gather_5(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_I(_d, _o)
        _o += 4
        _v = _case_level(_v)
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
        _a(_pack_I(_number_access(_x2)))
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_6(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_I(_d, _o)
        _o += 4
        _v = _case_access(_v)
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
        _put_shape(_x2, _a)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _failed_7(_d):
    _o = 0
    _x1, _x2 = _unpack_II(_d, _o)
    _o += 8
    _x2 = _case_level(_x2)
    _v = (_x1, _x2)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _v


def _gather_7(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_v,) = _unpack_d(_d, _o)
        _o += 8
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
        _put_json(_x2, _a)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _column_8_1(_v):
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
            _l8 = _x6
            if _l8.__class__ is not _list:
                _l8 = _sequence(_l8)
            _n10 = _len(_l8)
            _a(_pack_I(_n10))
            for _x9 in _l8:
                if _x9 is None:
                    _a(b"\0")
                else:
                    _x11, _x12 = _items(_x9)
                    if _x11 is True or _x11 is False:
                        raise _Mistake
                    _a(_pack_BB(1, _x11))
                    _put_span(_x12, _a)
            if _len(_l8) != _n10:
                raise _Changed("list changed size during iteration")
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _column_8_2(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _put_node(_x2, _a)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_8(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        _x1, _o = _get_json(_d, _o)
        (_n4,) = _unpack_I(_d, _o)
        _o += 4
        _x2 = {}
        _m7 = _range(_n4)
        if _n4 > _MOST_UNWATCHED:
            _m7 = _pairs(_x2, _n4)
        _l8 = ""
        for _ in _m7:
            (_n9,) = _unpack_I(_d, _o)
            _o += 4
            _e = _o + _n9
            _k5 = _d[_o:_e].decode()
            _o = _e
            if _k5 <= _l8 and _x2:
                raise _Invalid("the keys of a map are not sorted, or not distinct")
            _l8 = _k5
            (_n10,) = _unpack_I(_d, _o)
            _o += 4
            _x6 = []
            _p11 = _x6.append
            for _ in _range(_n10):
                (_t13,) = _unpack_B(_d, _o)
                _o += 1
                if _t13 == 0:
                    _x12 = None
                elif _t13 == 1:
                    (_x14,) = _unpack_B(_d, _o)
                    _o += 1
                    _x15, _o = _get_span(_d, _o)
                    _x12 = (_x14, _x15)
                else:
                    raise _Invalid(f"no option has the tag {_t13}")
                _p11(_x12)
            _x2[_k5] = _x6
        _x3, _o = _get_node(_d, _o)
        _v = (_x1, _x2, _x3)
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


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
        (_v,) = _unpack_B(_d, _o)
        _o += 1
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
        _b4 = _list_u8(_x2)
        _a(_pack_I(_len(_b4) // 1))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _column_10_1(_v):
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


def _gather_11(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1 * 8
        _v = _block(_d, _o, _e, "q").tolist()
        _o = _e
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
        _b4, _s5 = _array_i16(_x2, 1)
        _a(_pack_I(_s5[0]))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_12(_d, _o, _c):
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


def _column_13_2(_v):
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


def _column_13_3(_v):
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


def _column_13_5(_v):
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
            if _x2 is True or _x2 is False:
                raise _Mistake
            _a(_pack_BB(1, _x2))
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


def _gather_14(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        _n1, _n2 = _unpack_II(_d, _o)
        _o += 8
        _e = _o + _n1 * _n2 * 2
        _v = _shaped(_d, _o, _e, "H", (_n1, _n2,))
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
        _b4, _s5 = _array_f64(_x2, 1)
        _a(_pack_I(_s5[0]))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_15(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1 * 8
        _v = _shaped(_d, _o, _e, "d", (_n1,))
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def add(a: int, b: int) -> int:
        """`add(a: i32, b: i32) -> i32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(a, b))
        try:
            if a is True or a is False:
                raise _Mistake
            _i.i32[0] = a
            if b is True or b is False:
                raise _Mistake
            _i.i32[4] = b
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _r = _i.i32[0]
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (a, b), False)
            if _error is None:
                return _again[0](*(a, b))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def double(text: str) -> str:
        """`double(text: string) -> string`."""
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
            _i.serial += 1
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

    def update(it: Item) -> Item:
        """`update(it: item) -> item`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[2](*(it,))
        try:
            _b0 = _lower_2_0(it)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _i.serial += 1
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
            _error = _failed(_i, 2, _error, (it,), False)
            if _error is None:
                return _again[2](*(it,))
            raise _error from None
        _give(_i)
        return _r

    _call_3 = _call

    def sum(xs: Sequence[float] | Buffer) -> float:
        """`sum(xs: list<f64>) -> f64`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[3](*(xs,))
        try:
            _b0 = _list_f64(xs)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0 // 8
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_3(*_i.arguments[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _r = _i.f64[0]
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (xs,), False)
            if _error is None:
                return _again[3](*(xs,))
            raise _error from None
        _give(_i)
        return _r

    _call_4 = _call

    def scale(k: float, m: Buffer) -> memoryview:
        """`scale(k: f32, m: array<f64, 2>) -> array<f64, 2>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[4](*(k, m))
        try:
            _b0, _s0 = _array_f64(m, 2)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            if k is True or k is False:
                raise _Mistake
            _pack_into_f(_i.u8, 0, k)
            _i.u32[4] = _p0
            _i.u32[8] = _s0[0]
            _i.u32[12] = _s0[1]
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_4(*_i.arguments[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _shaped(_d, 0, _len(_d), "d", (*_i.shape(2),))
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (k, m), False)
            if _error is None:
                return _again[4](*(k, m))
            raise _error from None
        _give(_i)
        return _r

    _call_5 = _call

    def raise_level(level: Level, access: Access) -> Level:
        """`raise_level(level: level, access: access) -> level`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[5](*(level, access))
        try:
            _i.u32[0] = _number_level(level)
            _i.u32[4] = _number_access(access)
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_5(*_i.arguments[5])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 5)
            _r = _case_level(_i.u32[0])
        except BaseException as _error:
            _error = _failed(_i, 5, _error, (level, access), False)
            if _error is None:
                return _again[5](*(level, access))
            raise _error from None
        _give(_i)
        return _r

    _call_6 = _call

    def flip(a: Access) -> Access:
        """`flip(a: access) -> access`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[6](*(a,))
        try:
            _i.u32[0] = _number_access(a)
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_6(*_i.arguments[6])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 6)
            _r = _case_access(_i.u32[0])
        except BaseException as _error:
            _error = _failed(_i, 6, _error, (a,), False)
            if _error is None:
                return _again[6](*(a,))
            raise _error from None
        _give(_i)
        return _r

    _call_7 = _call

    def area(s: Shape) -> float:
        """`area(s: shape) -> result<f64, level>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[7](*(s,))
        try:
            _b0 = _lower_7_0(s)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _i.serial += 1
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
            _error = _failed(_i, 7, _error, (s,), False)
            if _error is None:
                return _again[7](*(s,))
            raise _error from None
        _give(_i)
        return _r

    _call_8 = _call

    def echo(
        j: Json,
        m: Mapping[str, Sequence[tuple[int, Span] | None]],
        n: Node,
    ) -> tuple[Json, dict[str, list[tuple[int, Span] | None]], Node]:
        """`echo(j: json, m: map<string, list<option<tuple<u8, span>>>>, n: node) -> tuple<json,
        map<string, list<option<tuple<u8, span>>>>, node>`.
        """
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[8](*(j, m, n))
        try:
            _b0 = _lower_8_0(j)
            _n0 = _len(_b0)
            _b1 = _lower_8_1(m)
            _n1 = _len(_b1)
            _b2 = _lower_8_2(n)
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
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_8(*_i.arguments[8])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 8)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end * 3 > _i.bound:
                _i.check_range(_q, _end, 3)
            _r = _lift_8(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            _error = _failed(_i, 8, _error, (j, m, n), False)
            if _error is None:
                return _again[8](*(j, m, n))
            raise _error from None
        _give(_i)
        return _r

    _call_9 = _call

    def half(n: int) -> int:
        """`half(n: u8) -> result<u8, string>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[9](*(n,))
        try:
            if n is True or n is False:
                raise _Mistake
            _i.u8[0] = n
            _i.serial += 1
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
            _error = _failed(_i, 9, _error, (n,), False)
            if _error is None:
                return _again[9](*(n,))
            raise _error from None
        _give(_i)
        return _r

    _call_10 = _call

    def nothing(x: Sequence[int] | Buffer, b: Buffer) -> None:
        """`nothing(x: list<u8>, b: bytes)`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[10](*(x, b))
        try:
            _b0 = _list_u8(x)
            _n0 = _len(_b0)
            _b1 = _buffer(b)
            _n1 = _len(_b1)
            _p0 = _i.scratch
            if _n0 + _n1 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _i.u32[0] = _p0
            _i.u32[4] = _n0 // 1
            _i.u32[8] = _p1
            _i.u32[12] = _n1
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_10(*_i.arguments[10])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 10)
        except BaseException as _error:
            _error = _failed(_i, 10, _error, (x, b), False)
            if _error is None:
                return _again[10](*(x, b))
            raise _error from None
        _give(_i)
        return None

    _call_11 = _call

    def ints(n: int, x: int) -> list[int]:
        """`ints(n: u32, x: i64) -> list<i64>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[11](*(n, x))
        try:
            if n is True or n is False:
                raise _Mistake
            _i.u32[0] = n
            if x is True or x is False:
                raise _Mistake
            _i.i64[2] = x
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_11(*_i.arguments[11])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 11)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if (_end - _q) % 8:
                raise _Invalid("it is cut short")
            _r = _i.memory[_q:_end].cast("q").tolist()
        except BaseException as _error:
            _error = _failed(_i, 11, _error, (n, x), False)
            if _error is None:
                return _again[11](*(n, x))
            raise _error from None
        _give(_i)
        return _r

    _call_12 = _call

    def arr(x: Buffer) -> memoryview:
        """`arr(x: array<i16>) -> array<i16>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[12](*(x,))
        try:
            _b0, _s0 = _array_i16(x, 1)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0 // 2
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_12(*_i.arguments[12])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 12)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _shaped(_d, 0, _len(_d), "h", ((_end - _q) // 2,))
        except BaseException as _error:
            _error = _failed(_i, 12, _error, (x,), False)
            if _error is None:
                return _again[12](*(x,))
            raise _error from None
        _give(_i)
        return _r

    _call_13 = _call

    def clamp(
        text: str,
        most: int = 3,
        ending: str = '\u2026"\n',
        place: Level = Level.MID_DLE,
        scale: float = float("inf"),
        again: int | None = None,
    ) -> str:
        """`text` cut to `most` letters, at a place that `place` says.

        most: letters to keep
        """
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[13](*(text, most, ending, place, scale, again))
        try:
            _b0 = _encode(text)
            _n0 = _len(_b0)
            _b1 = _encode(ending)
            _n1 = _len(_b1)
            _b2 = _lower_13_5(again)
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
            if most is True or most is False:
                raise _Mistake
            _i.u32[8] = most
            _i.u32[12] = _p1
            _i.u32[16] = _n1
            _i.u32[20] = _number_level(place)
            if scale is True or scale is False:
                raise _Mistake
            _i.f64[12] = scale
            _i.u32[28] = _p2
            _i.u32[32] = _n2
            _i.serial += 1
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
            _error = _failed(_i, 13, _error, (text, most, ending, place, scale, again), False)
            if _error is None:
                return _again[13](*(text, most, ending, place, scale, again))
            raise _error from None
        _give(_i)
        return _r

    _call_14 = _call

    def window(start: int) -> ArrayView[int]:
        """The numbers from `start` on, in rows of two, left where they are."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[14](*(start,))
        try:
            if start is True or start is False:
                raise _Mistake
            _i.u16[0] = start
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_14(*_i.arguments[14])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 14)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _view(_i, _q, _end, "H", (*_i.shape(2),))
        except BaseException as _error:
            _error = _failed(_i, 14, _error, (start,), False)
            if _error is None:
                return _again[14](*(start,))
            raise _error from None
        _give(_i)
        return _r

    _call_15 = _call

    def tail(xs: Buffer) -> ArrayView[float]:
        """`tail(xs: array<f64>) -> array<f64>`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[15](*(xs,))
        try:
            _b0, _s0 = _array_f64(xs, 1)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0 // 8
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_15(*_i.arguments[15])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 15)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _view(_i, _q, _end, "d", ((_end - _q) // 8,))
        except BaseException as _error:
            _error = _failed(_i, 15, _error, (xs,), False)
            if _error is None:
                return _again[15](*(xs,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_add(a, b):
        """`add` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(a, b))
        try:
            a = _numbers(a)
            _b0 = _list_i32(a)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
            b = _numbers(b)
            _b1 = _list_i32(b)
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
            _i.serial += 1
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
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "i", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (a, b), True)
            if _error is None:
                return _again[-1 - 0](*(a, b))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_double(text):
        """`double` for many items at once, in one crossing."""
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
            _i.serial += 1
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

    def _map_update(it):
        """`update` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 2](*(it,))
        try:
            it = _many(it)
            _c0 = _len(it)
            _b0 = _column_2_0(it)[4:]
            _n0 = _len(_b0)
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.serial += 1
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
            _error = _failed(_i, 2, _error, (it,), True)
            if _error is None:
                return _again[-1 - 2](*(it,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_3 = _call

    def _map_sum(xs):
        """`sum` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 3](*(xs,))
        try:
            xs = _many(xs)
            _c0 = _len(xs)
            _b0 = _column_3_0(xs)[4:]
            _n0 = _len(_b0)
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.serial += 1
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
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 8, "d", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (xs,), True)
            if _error is None:
                return _again[-1 - 3](*(xs,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_4 = _call

    def _map_scale(k, m):
        """`scale` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 4](*(k, m))
        try:
            k = _numbers(k)
            _b0 = _list_f32(k)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
            m = _many(m)
            _c1 = _len(m)
            _b1 = _column_4_1(m)[4:]
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
            _i.serial += 1
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
            _error = _failed(_i, 4, _error, (k, m), True)
            if _error is None:
                return _again[-1 - 4](*(k, m))
            raise _error from None
        _give(_i)
        return _r

    _call_map_5 = _call

    def _map_raise_level(level, access):
        """`raise_level` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 5](*(level, access))
        try:
            level = _many(level)
            _c0 = _len(level)
            _b0 = _column_5_0(level)[4:]
            _n0 = _len(_b0)
            access = _many(access)
            _c1 = _len(access)
            _b1 = _column_5_1(access)[4:]
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
            _i.serial += 1
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
            _error = _failed(_i, 5, _error, (level, access), True)
            if _error is None:
                return _again[-1 - 5](*(level, access))
            raise _error from None
        _give(_i)
        return _r

    _call_map_6 = _call

    def _map_flip(a):
        """`flip` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 6](*(a,))
        try:
            a = _many(a)
            _c0 = _len(a)
            _b0 = _column_6_0(a)[4:]
            _n0 = _len(_b0)
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.serial += 1
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
            _r = _gather_6(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 6, _error, (a,), True)
            if _error is None:
                return _again[-1 - 6](*(a,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_7 = _call

    def _map_area(s):
        """`area` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 7](*(s,))
        try:
            s = _many(s)
            _c0 = _len(s)
            _b0 = _column_7_0(s)[4:]
            _n0 = _len(_b0)
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.serial += 1
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
                raise _of_item(LevelRaised(_x), _at, _c)
            if _d[0]:
                raise _Invalid(f"no result has the tag {_d[0]}")
            _r = _gather_7(_d, 1, _c)
        except BaseException as _error:
            _error = _failed(_i, 7, _error, (s,), True)
            if _error is None:
                return _again[-1 - 7](*(s,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_8 = _call

    def _map_echo(j, m, n):
        """`echo` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 8](*(j, m, n))
        try:
            j = _many(j)
            _c0 = _len(j)
            _b0 = _column_8_0(j)[4:]
            _n0 = _len(_b0)
            m = _many(m)
            _c1 = _len(m)
            _b1 = _column_8_1(m)[4:]
            _n1 = _len(_b1)
            n = _many(n)
            _c2 = _len(n)
            _b2 = _column_8_2(n)[4:]
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
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_map_8(*_i.map_arguments(8))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 8)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end * 3 > _i.bound:
                _i.check_range(_q, _end, 3)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_8(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 8, _error, (j, m, n), True)
            if _error is None:
                return _again[-1 - 8](*(j, m, n))
            raise _error from None
        _give(_i)
        return _r

    _call_map_9 = _call

    def _map_half(n):
        """`half` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 9](*(n,))
        try:
            n = _numbers(n)
            _b0 = _list_u8(n)
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
            _i.serial += 1
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
            _error = _failed(_i, 9, _error, (n,), True)
            if _error is None:
                return _again[-1 - 9](*(n,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_10 = _call

    def _map_nothing(x, b):
        """`nothing` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 10](*(x, b))
        try:
            x = _many(x)
            _c0 = _len(x)
            _b0 = _column_10_0(x)[4:]
            _n0 = _len(_b0)
            b = _many(b)
            _c1 = _len(b)
            _b1 = _column_10_1(b)[4:]
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
            _i.serial += 1
            if _entered:
                _check_stack()
            _e = _call_map_10(*_i.map_arguments(10))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 10)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 10, _error, (x, b), True)
            if _error is None:
                return _again[-1 - 10](*(x, b))
            raise _error from None
        _give(_i)
        return _r

    _call_map_11 = _call

    def _map_ints(n, x):
        """`ints` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 11](*(n, x))
        try:
            n = _numbers(n)
            _b0 = _list_u32(n)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
            x = _numbers(x)
            _b1 = _list_i64(x)
            _n1 = _len(_b1)
            _c1 = _n1 // 8
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
            _i.serial += 1
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
            _error = _failed(_i, 11, _error, (n, x), True)
            if _error is None:
                return _again[-1 - 11](*(n, x))
            raise _error from None
        _give(_i)
        return _r

    _call_map_12 = _call

    def _map_arr(x):
        """`arr` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 12](*(x,))
        try:
            x = _many(x)
            _c0 = _len(x)
            _b0 = _column_12_0(x)[4:]
            _n0 = _len(_b0)
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.serial += 1
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
            _error = _failed(_i, 12, _error, (x,), True)
            if _error is None:
                return _again[-1 - 12](*(x,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_13 = _call

    def _map_clamp(text, most, ending, place, scale, again):
        """`clamp` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 13](*(text, most, ending, place, scale, again))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_13_0(text)[4:]
            _n0 = _len(_b0)
            most = _numbers(most)
            _b1 = _list_u32(most)
            _n1 = _len(_b1)
            _c1 = _n1 // 4
            ending = _many(ending)
            _c2 = _len(ending)
            _b2 = _column_13_2(ending)[4:]
            _n2 = _len(_b2)
            place = _many(place)
            _c3 = _len(place)
            _b3 = _column_13_3(place)[4:]
            _n3 = _len(_b3)
            scale = _numbers(scale)
            _b4 = _list_f64(scale)
            _n4 = _len(_b4)
            _c4 = _n4 // 8
            again = _many(again)
            _c5 = _len(again)
            _b5 = _column_13_5(again)[4:]
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
            _i.serial += 1
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
            _error = _failed(_i, 13, _error, (text, most, ending, place, scale, again), True)
            if _error is None:
                return _again[-1 - 13](*(text, most, ending, place, scale, again))
            raise _error from None
        _give(_i)
        return _r

    _call_map_14 = _call

    def _map_window(start):
        """`window` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 14](*(start,))
        try:
            start = _numbers(start)
            _b0 = _list_u16(start)
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
            _i.serial += 1
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
            _error = _failed(_i, 14, _error, (start,), True)
            if _error is None:
                return _again[-1 - 14](*(start,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_15 = _call

    def _map_tail(xs):
        """`tail` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 15](*(xs,))
        try:
            xs = _many(xs)
            _c0 = _len(xs)
            _b0 = _column_15_0(xs)[4:]
            _n0 = _len(_b0)
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.serial += 1
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
            _error = _failed(_i, 15, _error, (xs,), True)
            if _error is None:
                return _again[-1 - 15](*(xs,))
            raise _error from None
        _give(_i)
        return _r

    return {
        "add": (add, _map_add),
        "double": (double, _map_double),
        "update": (update, _map_update),
        "sum": (sum, _map_sum),
        "scale": (scale, _map_scale),
        "raise_level": (raise_level, _map_raise_level),
        "flip": (flip, _map_flip),
        "area": (area, _map_area),
        "echo": (echo, _map_echo),
        "half": (half, _map_half),
        "nothing": (nothing, _map_nothing),
        "ints": (ints, _map_ints),
        "arr": (arr, _map_arr),
        "clamp": (clamp, _map_clamp),
        "window": (window, _map_window),
        "tail": (tail, _map_tail),
    }
