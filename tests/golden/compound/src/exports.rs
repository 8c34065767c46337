// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `compound-kinds`: what the host calls, and what it reads.
//!
//! Each export takes numbers as they are, and anything else as an address and a length in the
//! buffer that the host wrote. A result in memory goes back as `length << 32 | address`, and
//! stays where it is until the next call.
#![warn(unsafe_op_in_unsafe_fn)]
// Of all files of the crate, this one needs it; the lint may be denied for the others.
#![allow(unsafe_code)]
// Addresses and lengths are u32 in wasm. Elsewhere this file is only checked, and never run.
#![allow(clippy::cast_possible_truncation)]
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
// An older compiler does not know every lint here.
#![allow(unknown_lints)]
// The arguments, their kinds, their names and their number are for the manifest to say.
#![allow(clippy::many_single_char_names, clippy::similar_names)]
#![allow(clippy::too_many_arguments, clippy::too_many_lines)]
#![allow(clippy::type_complexity, clippy::enum_variant_names)]
#![allow(clippy::struct_excessive_bools, clippy::fn_params_excessive_bools)]
#![allow(clippy::option_option, clippy::result_large_err)]
// What begins with `_` is made here, and cannot be the name of anything in the manifest.
#![allow(non_snake_case, clippy::used_underscore_binding)]

pub use self::guest::Array;
use self::guest::Pack;
pub use self::guest::View;
use std::collections::BTreeMap;

// The signatures that plugin.toml declares. Where one does not fit, either side has to change.
const _: fn(i32, i32) -> i32 = crate::add;
const _: fn(&str) -> String = crate::double;
const _: fn(Item) -> Item = crate::update;
const _: fn(&[f64]) -> f64 = crate::sum;
const _: fn(f32, View<'_, f64, 2>) -> Array<f64, 2> = crate::scale;
const _: fn(Level, Access) -> Level = crate::raise_level;
const _: fn(Access) -> Access = crate::flip;
const _: fn(Shape) -> Result<f64, Level> = crate::area;
const _: fn(
    Json,
    BTreeMap<String, Vec<Option<(u8, Span)>>>,
    Node,
) -> (Json, BTreeMap<String, Vec<Option<(u8, Span)>>>, Node) = crate::echo;
const _: fn(u8) -> Result<u8, String> = crate::half;
const _: fn(&[u8], &[u8]) = crate::nothing;
const _: fn(u32, i64) -> Vec<i64> = crate::ints;
const _: fn(&[i16]) -> Vec<i16> = crate::arr;
const _: fn(&str, u32, &str, Level, f64, Option<u8>) -> String = crate::clamp;
const _: fn(u16) -> Array<u16, 2> = crate::window;
const _: fn(&[f64]) -> Vec<f64> = crate::tail;

// A piece of text.
#[allow(dead_code)]
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Pack for Span {
    fn put(&self, out: &mut Vec<u8>) {
        self.start.put(out);
        self.end.put(out);
    }

    fn get(input: &mut guest::Input<'_>) -> Self {
        Self {
            start: Pack::get(input),
            end: Pack::get(input),
        }
    }
}

// record item { name: string, id: u64, tags: list<string> }
#[allow(dead_code)]
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub name: String,
    pub id: u64,
    pub tags: Vec<String>,
}

impl Pack for Item {
    fn put(&self, out: &mut Vec<u8>) {
        self.name.put(out);
        self.id.put(out);
        self.tags.put(out);
    }

    fn get(input: &mut guest::Input<'_>) -> Self {
        Self {
            name: Pack::get(input),
            id: Pack::get(input),
            tags: Pack::get(input),
        }
    }
}

// enum level { low, mid_dle, high }
#[allow(dead_code)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    Low,
    MidDle,
    High,
}

impl Level {
    fn number(self) -> u32 {
        self as u32
    }

    fn from_number(number: u32) -> Self {
        match number {
            0 => Self::Low,
            1 => Self::MidDle,
            2 => Self::High,
            _ => unreachable!("the host wrote the case {}", number),
        }
    }
}

impl Pack for Level {
    fn put(&self, out: &mut Vec<u8>) {
        self.number().put(out);
    }

    fn get(input: &mut guest::Input<'_>) -> Self {
        Self::from_number(u32::get(input))
    }
}

// flags access { read, write }
#[allow(dead_code)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Access(pub u32);

#[allow(dead_code)]
impl Access {
    pub const READ: Self = Self(1 << 0);
    pub const WRITE: Self = Self(1 << 1);

    /// Whether every flag of `other` is set in `self`.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    fn number(self) -> u32 {
        self.0
    }

    fn from_number(number: u32) -> Self {
        Self(number)
    }
}

impl std::ops::BitOr for Access {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Pack for Access {
    fn put(&self, out: &mut Vec<u8>) {
        self.number().put(out);
    }

    fn get(input: &mut guest::Input<'_>) -> Self {
        Self::from_number(u32::get(input))
    }
}

// variant shape { none, circle: f64, poly: list<tuple<f64, f64>>, at: span }
#[allow(dead_code)]
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    None,
    Circle(f64),
    Poly(Vec<(f64, f64)>),
    At(Span),
}

impl Pack for Shape {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::None => 0u32.put(out),
            Self::Circle(value) => {
                1u32.put(out);
                value.put(out);
            }
            Self::Poly(value) => {
                2u32.put(out);
                value.put(out);
            }
            Self::At(value) => {
                3u32.put(out);
                value.put(out);
            }
        }
    }

    fn get(input: &mut guest::Input<'_>) -> Self {
        match u32::get(input) {
            0 => Self::None,
            1 => Self::Circle(Pack::get(input)),
            2 => Self::Poly(Pack::get(input)),
            3 => Self::At(Pack::get(input)),
            number => unreachable!("the host wrote the case {}", number),
        }
    }
}

// variant json { null, bool: bool, number: f64, text: string, items: list<json>, object:
// map<string, json> }
#[allow(dead_code)]
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    Items(Vec<Json>),
    Object(BTreeMap<String, Json>),
}

impl Pack for Json {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Null => 0u32.put(out),
            Self::Bool(value) => {
                1u32.put(out);
                value.put(out);
            }
            Self::Number(value) => {
                2u32.put(out);
                value.put(out);
            }
            Self::Text(value) => {
                3u32.put(out);
                value.put(out);
            }
            Self::Items(value) => {
                4u32.put(out);
                value.put(out);
            }
            Self::Object(value) => {
                5u32.put(out);
                value.put(out);
            }
        }
    }

    fn get(input: &mut guest::Input<'_>) -> Self {
        match u32::get(input) {
            0 => Self::Null,
            1 => Self::Bool(Pack::get(input)),
            2 => Self::Number(Pack::get(input)),
            3 => Self::Text(Pack::get(input)),
            4 => Self::Items(Pack::get(input)),
            5 => Self::Object(Pack::get(input)),
            number => unreachable!("the host wrote the case {}", number),
        }
    }
}

// record node { value: i32, next: option<node> }
#[allow(dead_code)]
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub value: i32,
    pub next: Option<Box<Node>>,
}

impl Pack for Node {
    fn put(&self, out: &mut Vec<u8>) {
        self.value.put(out);
        self.next.put(out);
    }

    fn get(input: &mut guest::Input<'_>) -> Self {
        Self {
            value: Pack::get(input),
            next: Pack::get(input),
        }
    }
}

// SAFETY of each `unsafe` in an export: the host has checked and written what it passes.

// add(a: i32, b: i32) -> i32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add(a: i32, b: i32) -> i32 {
    crate::add(a, b)
}

// `add` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add__map(
    _count: u32,
    _a_ptr: u32,
    _a_len: u32,
    _b_ptr: u32,
    _b_len: u32,
) -> u64 {
    let a: &[i32] = unsafe { guest::numbers(_a_ptr, _count) };
    let b: &[i32] = unsafe { guest::numbers(_b_ptr, _count) };
    let mut _out: Vec<i32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::add(a[_item as usize], b[_item as usize]));
    }
    guest::retain(_out)
}

// double(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _double(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::double(text).into_bytes())
}

// `double` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _double__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::double(text.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// update(it: item) -> item
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _update(it_ptr: u32, it_len: u32) -> u64 {
    let it = unsafe { guest::unpack(it_ptr, it_len) };
    guest::pack(&crate::update(it))
}

// `update` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _update__map(_count: u32, _it_ptr: u32, _it_len: u32) -> u64 {
    let mut it = unsafe { guest::Input::at(_it_ptr, _it_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::update(<Item as Pack>::get(&mut it)).put(&mut _out);
    }
    guest::retain(_out)
}

// sum(xs: list<f64>) -> f64
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _sum(xs_ptr: u32, xs_len: u32) -> f64 {
    let xs = unsafe { guest::numbers(xs_ptr, xs_len) };
    crate::sum(xs)
}

// `sum` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _sum__map(_count: u32, _xs_ptr: u32, _xs_len: u32) -> u64 {
    let mut xs = unsafe { guest::Input::at(_xs_ptr, _xs_len) };
    let mut _out: Vec<f64> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::sum(&<Vec<f64> as Pack>::get(&mut xs)));
    }
    guest::retain(_out)
}

// scale(k: f32, m: array<f64, 2>) -> array<f64, 2>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _scale(k: f32, m_ptr: u32, m_dim0: u32, m_dim1: u32) -> u64 {
    let m = unsafe { guest::view(m_ptr, [m_dim0 as usize, m_dim1 as usize]) };
    guest::retain_array(crate::scale(k, m))
}

// `scale` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _scale__map(
    _count: u32,
    _k_ptr: u32,
    _k_len: u32,
    _m_ptr: u32,
    _m_len: u32,
) -> u64 {
    let k: &[f32] = unsafe { guest::numbers(_k_ptr, _count) };
    let mut m = unsafe { guest::Input::at(_m_ptr, _m_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::scale(
            k[_item as usize],
            <Array<f64, 2> as Pack>::get(&mut m).view(),
        ).put(&mut _out);
    }
    guest::retain(_out)
}

// raise_level(level: level, access: access) -> level
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _raise_level(level: u32, access: u32) -> u32 {
    let level = Level::from_number(level);
    let access = Access::from_number(access);
    crate::raise_level(level, access).number()
}

// `raise_level` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _raise_level__map(
    _count: u32,
    _level_ptr: u32,
    _level_len: u32,
    _access_ptr: u32,
    _access_len: u32,
) -> u64 {
    let mut level = unsafe { guest::Input::at(_level_ptr, _level_len) };
    let mut access = unsafe { guest::Input::at(_access_ptr, _access_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::raise_level(
            <Level as Pack>::get(&mut level),
            <Access as Pack>::get(&mut access),
        ).put(&mut _out);
    }
    guest::retain(_out)
}

// flip(a: access) -> access
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _flip(a: u32) -> u32 {
    let a = Access::from_number(a);
    crate::flip(a).number()
}

// `flip` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _flip__map(_count: u32, _a_ptr: u32, _a_len: u32) -> u64 {
    let mut a = unsafe { guest::Input::at(_a_ptr, _a_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::flip(<Access as Pack>::get(&mut a)).put(&mut _out);
    }
    guest::retain(_out)
}

// area(s: shape) -> result<f64, level>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _area(s_ptr: u32, s_len: u32) -> u64 {
    let s = unsafe { guest::unpack(s_ptr, s_len) };
    guest::pack(&crate::area(s))
}

// `area` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _area__map(_count: u32, _s_ptr: u32, _s_len: u32) -> u64 {
    let mut s = unsafe { guest::Input::at(_s_ptr, _s_len) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::area(<Shape as Pack>::get(&mut s)) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// echo(j: json, m: map<string, list<option<tuple<u8, span>>>>, n: node) -> tuple<json, map<string,
// list<option<tuple<u8, span>>>>, node>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _echo(
    j_ptr: u32,
    j_len: u32,
    m_ptr: u32,
    m_len: u32,
    n_ptr: u32,
    n_len: u32,
) -> u64 {
    let j = unsafe { guest::unpack(j_ptr, j_len) };
    let m = unsafe { guest::unpack(m_ptr, m_len) };
    let n = unsafe { guest::unpack(n_ptr, n_len) };
    guest::pack(&crate::echo(j, m, n))
}

// `echo` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _echo__map(
    _count: u32,
    _j_ptr: u32,
    _j_len: u32,
    _m_ptr: u32,
    _m_len: u32,
    _n_ptr: u32,
    _n_len: u32,
) -> u64 {
    let mut j = unsafe { guest::Input::at(_j_ptr, _j_len) };
    let mut m = unsafe { guest::Input::at(_m_ptr, _m_len) };
    let mut n = unsafe { guest::Input::at(_n_ptr, _n_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::echo(
            <Json as Pack>::get(&mut j),
            <BTreeMap<String, Vec<Option<(u8, Span)>>> as Pack>::get(&mut m),
            <Node as Pack>::get(&mut n),
        ).put(&mut _out);
    }
    guest::retain(_out)
}

// half(n: u8) -> result<u8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _half(n: u32) -> u64 {
    let n = n as u8;
    guest::pack(&crate::half(n))
}

// `half` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _half__map(_count: u32, _n_ptr: u32, _n_len: u32) -> u64 {
    let n: &[u8] = unsafe { guest::numbers(_n_ptr, _count) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::half(n[_item as usize]) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// nothing(x: list<u8>, b: bytes)
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing(x_ptr: u32, x_len: u32, b_ptr: u32, b_len: u32) {
    let x = unsafe { guest::numbers(x_ptr, x_len) };
    let b = unsafe { guest::bytes(b_ptr, b_len) };
    crate::nothing(x, b);
}

// `nothing` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing__map(
    _count: u32,
    _x_ptr: u32,
    _x_len: u32,
    _b_ptr: u32,
    _b_len: u32,
) -> u64 {
    let mut x = unsafe { guest::Input::at(_x_ptr, _x_len) };
    let mut b = unsafe { guest::Input::at(_b_ptr, _b_len) };
    for _item in 0.._count {
        guest::at(_item);
        crate::nothing(&<Vec<u8> as Pack>::get(&mut x), b.bytes());
    }
    0
}

// ints(n: u32, x: i64) -> list<i64>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _ints(n: u32, x: i64) -> u64 {
    guest::retain(crate::ints(n, x))
}

// `ints` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _ints__map(
    _count: u32,
    _n_ptr: u32,
    _n_len: u32,
    _x_ptr: u32,
    _x_len: u32,
) -> u64 {
    let n: &[u32] = unsafe { guest::numbers(_n_ptr, _count) };
    let x: &[i64] = unsafe { guest::numbers(_x_ptr, _count) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::ints(n[_item as usize], x[_item as usize]).put(&mut _out);
    }
    guest::retain(_out)
}

// arr(x: array<i16>) -> array<i16>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _arr(x_ptr: u32, x_len: u32) -> u64 {
    let x = unsafe { guest::numbers(x_ptr, x_len) };
    guest::retain(crate::arr(x))
}

// `arr` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _arr__map(_count: u32, _x_ptr: u32, _x_len: u32) -> u64 {
    let mut x = unsafe { guest::Input::at(_x_ptr, _x_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::arr(&<Vec<i16> as Pack>::get(&mut x)).put(&mut _out);
    }
    guest::retain(_out)
}

// `text` cut to `most` letters, at a place that `place` says.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _clamp(
    text_ptr: u32,
    text_len: u32,
    most: u32,
    ending_ptr: u32,
    ending_len: u32,
    place: u32,
    scale: f64,
    again_ptr: u32,
    again_len: u32,
) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    let ending = unsafe { guest::text(ending_ptr, ending_len) };
    let place = Level::from_number(place);
    let again = unsafe { guest::unpack(again_ptr, again_len) };
    guest::retain(crate::clamp(text, most, ending, place, scale, again).into_bytes())
}

// `clamp` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _clamp__map(
    _count: u32,
    _text_ptr: u32,
    _text_len: u32,
    _most_ptr: u32,
    _most_len: u32,
    _ending_ptr: u32,
    _ending_len: u32,
    _place_ptr: u32,
    _place_len: u32,
    _scale_ptr: u32,
    _scale_len: u32,
    _again_ptr: u32,
    _again_len: u32,
) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let most: &[u32] = unsafe { guest::numbers(_most_ptr, _count) };
    let mut ending = unsafe { guest::Input::at(_ending_ptr, _ending_len) };
    let mut place = unsafe { guest::Input::at(_place_ptr, _place_len) };
    let scale: &[f64] = unsafe { guest::numbers(_scale_ptr, _count) };
    let mut again = unsafe { guest::Input::at(_again_ptr, _again_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::clamp(
            text.text(),
            most[_item as usize],
            ending.text(),
            <Level as Pack>::get(&mut place),
            scale[_item as usize],
            <Option<u8> as Pack>::get(&mut again),
        ).put(&mut _out);
    }
    guest::retain(_out)
}

// The numbers from `start` on, in rows of two, left where they are.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _window(start: u32) -> u64 {
    let start = start as u16;
    guest::retain_array(crate::window(start))
}

// `window` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _window__map(_count: u32, _start_ptr: u32, _start_len: u32) -> u64 {
    let start: &[u16] = unsafe { guest::numbers(_start_ptr, _count) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::window(start[_item as usize]).put(&mut _out);
    }
    guest::retain(_out)
}

// tail(xs: array<f64>) -> array<f64>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _tail(xs_ptr: u32, xs_len: u32) -> u64 {
    let xs = unsafe { guest::numbers(xs_ptr, xs_len) };
    guest::retain(crate::tail(xs))
}

// `tail` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _tail__map(_count: u32, _xs_ptr: u32, _xs_len: u32) -> u64 {
    let mut xs = unsafe { guest::Input::at(_xs_ptr, _xs_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::tail(&<Vec<f64> as Pack>::get(&mut xs)).put(&mut _out);
    }
    guest::retain(_out)
}

/// What this module was generated for: the host refuses one that was generated for something else.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug")]
pub static _RECORD: [u8; 373] = *b"\
    abi 1\n\
    add 468652c064145aec\n\
    double be7f347fd9e02aff\n\
    update 9d7620ab2df3249d\n\
    sum 3b97a5cf791890e8\n\
    scale b1512710cf51eba0\n\
    raise_level 7c14648ac7f46b5e\n\
    flip ddb32f0f459e8655\n\
    area 19af34be01758905\n\
    echo 7810a328eb61387e\n\
    half df3bfebdbe265dfa\n\
    nothing c7406c657595e5f5\n\
    ints 4f3dc7d0d8f56171\n\
    arr 7056c57863f79d92\n\
    clamp d6fe50dbc10fa1b6\n\
    window 5bef8e740a3e1b3e\n\
    tail 060ef42beda9a7fc\n\
";

/// The manifest, so that the module can be loaded without it.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug.manifest")]
pub static _MANIFEST: [u8; include_bytes!("../plugin.toml").len()] =
    *include_bytes!("../plugin.toml");

/// The memory that the host and the exports share. It is the same for every plugin.
#[allow(dead_code)]
mod guest {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::any::Any;
    use std::cell::UnsafeCell;
    use std::collections::BTreeMap;

    const SMALL: usize = 16_384;

    #[repr(C, align(16))]
    struct Buffer([u8; SMALL]);

    #[repr(C, align(16))]
    struct Line([u8; 16]);

    struct State {
        /// What the host reads: the buffer's address and size; of a panic the address and length
        /// of its message and of its file, its line and its column; the shape of an array that
        /// was returned; the item that a call for many is at; the size of an allocation that
        /// failed; and the address of the frame, or 0 where no function of the host is called.
        anchor: [u32; 19],
        /// Room for the arguments that are too large for the small buffer.
        large: Vec<Line>,
        /// The result that is kept until the next one: bytes, or numbers.
        bytes: Vec<u8>,
        numbers: Option<Box<dyn Any>>,
    }

    struct Static<T>(UnsafeCell<T>);

    // SAFETY: a wasm module without threads has one, and no function here runs inside another.
    unsafe impl<T> Sync for Static<T> {}

    static BUFFER: Static<Buffer> = Static(UnsafeCell::new(Buffer([0; SMALL])));
    static STATE: Static<State> = Static(UnsafeCell::new(State {
        anchor: [0; 19],
        large: Vec::new(),
        bytes: Vec::new(),
        numbers: None,
    }));

    fn anchor() -> &'static mut [u32; 19] {
        // SAFETY: see `Static`.
        unsafe { &mut (*STATE.0.get()).anchor }
    }

    /// Makes an instance ready, so that a panic leaves its message in the anchor. Returns the
    /// anchor's address.
    #[cfg_attr(target_arch = "wasm32", no_mangle)]
    pub extern "C" fn hotplug_start() -> u32 {
        std::panic::set_hook(Box::new(|info| {
            let payload = info.payload();
            let message = match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
                (Some(text), _) => (*text).to_string(),
                (_, Some(text)) => text.clone(),
                _ => String::from("a panic without a message"),
            };
            let (file, line, column) = match info.location() {
                Some(place) => (place.file().to_string(), place.line(), place.column()),
                None => (String::new(), 1, 1),
            };
            let message: &'static str = Box::leak(message.into_boxed_str());
            let file: &'static str = Box::leak(file.into_boxed_str());
            let anchor = anchor();
            anchor[2] = message.as_ptr() as usize as u32;
            anchor[3] = message.len() as u32;
            anchor[4] = file.as_ptr() as usize as u32;
            anchor[5] = file.len() as u32;
            anchor[6] = line;
            anchor[7] = column;
        }));
        let anchor = anchor();
        anchor[0] = BUFFER.0.get() as usize as u32;
        anchor[1] = SMALL as u32;
        anchor.as_ptr() as usize as u32
    }

    /// The address of a buffer of `length` bytes, which is good for the arguments of one call.
    #[cfg_attr(target_arch = "wasm32", no_mangle)]
    pub extern "C" fn hotplug_scratch(length: u32) -> u32 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        state.bytes = Vec::new();
        state.numbers = None;
        let lines = length as usize / 16 + 1;
        if state.large.capacity() < lines {
            state.large = Vec::new();
            state.large = Vec::with_capacity(lines);
        }
        state.large.as_mut_ptr() as usize as u32
    }

    /// The allocator of the standard library, which leaves in the anchor what it could not give.
    struct Allocator;

    #[cfg(target_arch = "wasm32")]
    #[global_allocator]
    static ALLOCATOR: Allocator = Allocator;

    fn noted(address: *mut u8, size: usize) -> *mut u8 {
        if address.is_null() {
            anchor()[17] = size as u32;
        }
        address
    }

    // SAFETY: `System` does it all.
    unsafe impl GlobalAlloc for Allocator {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            noted(unsafe { System.alloc(layout) }, layout.size())
        }

        unsafe fn dealloc(&self, address: *mut u8, layout: Layout) {
            unsafe { System.dealloc(address, layout) }
        }

        unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
            noted(unsafe { System.alloc_zeroed(layout) }, layout.size())
        }

        unsafe fn realloc(&self, address: *mut u8, layout: Layout, size: usize) -> *mut u8 {
            noted(unsafe { System.realloc(address, layout, size) }, size)
        }
    }

    /// Says which of many items the call is at.
    pub fn at(item: u32) {
        anchor()[16] = item;
    }

    /// SAFETY: the host has written `length` bytes at `address`, and leaves them for this call.
    pub unsafe fn bytes<'a>(address: u32, length: u32) -> &'a [u8] {
        unsafe { std::slice::from_raw_parts(address as usize as *const u8, length as usize) }
    }

    /// SAFETY: as `bytes`, and what the host has written is UTF-8.
    pub unsafe fn text<'a>(address: u32, length: u32) -> &'a str {
        unsafe { std::str::from_utf8_unchecked(bytes(address, length)) }
    }

    /// SAFETY: as `bytes`, for `count` numbers, and `address` is aligned for them.
    pub unsafe fn numbers<'a, T: Number>(address: u32, count: u32) -> &'a [T] {
        unsafe { std::slice::from_raw_parts(address as usize as *const T, count as usize) }
    }

    /// SAFETY: as `numbers`, for as many as `shape` says.
    pub unsafe fn view<'a, T: Number, const N: usize>(
        address: u32,
        shape: [usize; N],
    ) -> View<'a, T, N> {
        let count = shape.iter().product::<usize>() as u32;
        View { shape, data: unsafe { numbers(address, count) } }
    }

    /// SAFETY: as `bytes`, and what the host has written is a packed value of this type.
    pub unsafe fn unpack<T: Pack>(address: u32, length: u32) -> T {
        T::get(&mut unsafe { Input::at(address, length) })
    }

    /// Keeps `values` until the next result, and says where they are.
    pub fn retain<T: Number>(values: Vec<T>) -> u64 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        let size = (values.len() * std::mem::size_of::<T>()) as u64;
        let address = values.as_ptr() as usize as u64;
        T::keep(values, &mut state.bytes, &mut state.numbers);
        size << 32 | address
    }

    /// As `retain`, and says in the anchor what shape they have.
    pub fn retain_array<T: Number, const N: usize>(array: Array<T, N>) -> u64 {
        assert_eq!(
            array.shape.iter().product::<usize>(),
            array.data.len(),
            "an array has as many items as its shape says"
        );
        for (cell, length) in anchor()[8..16].iter_mut().zip(array.shape) {
            *cell = length as u32;
        }
        retain(array.data)
    }

    pub fn pack<T: Pack>(value: &T) -> u64 {
        let mut out = Vec::new();
        value.put(&mut out);
        retain(out)
    }

    /// The result of a call for many whose `item` returned an error.
    pub fn failed<T: Pack>(item: u32, error: &T) -> u64 {
        let mut out = vec![1u8];
        item.put(&mut out);
        error.put(&mut out);
        retain(out)
    }

    /// Numbers in `N` dimensions, the last of which runs quickest.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Array<T, const N: usize> {
        pub shape: [usize; N],
        pub data: Vec<T>,
    }

    impl<T, const N: usize> Array<T, N> {
        #[must_use]
        pub fn view(&self) -> View<'_, T, N> {
            View { shape: self.shape, data: &self.data }
        }
    }

    /// The numbers of an `Array` that belongs to somebody else.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct View<'a, T, const N: usize> {
        pub shape: [usize; N],
        pub data: &'a [T],
    }

    /// What is left of a blob that the host wrote.
    pub struct Input<'a>(&'a [u8]);

    impl<'a> Input<'a> {
        /// SAFETY: as `bytes`, and what the host has written are packed values.
        pub unsafe fn at(address: u32, length: u32) -> Self {
            Self(unsafe { bytes(address, length) })
        }

        fn take(&mut self, length: usize) -> &'a [u8] {
            let (head, tail) = self.0.split_at(length);
            self.0 = tail;
            head
        }

        fn count(&mut self) -> usize {
            u32::get(self) as usize
        }

        pub fn bytes(&mut self) -> &'a [u8] {
            let length = self.count();
            self.take(length)
        }

        pub fn text(&mut self) -> &'a str {
            // SAFETY: the host writes UTF-8.
            unsafe { std::str::from_utf8_unchecked(self.bytes()) }
        }
    }

    /// A value as one blob: little-endian, without padding; lengths and counts are u32.
    pub trait Pack: Sized {
        fn put(&self, out: &mut Vec<u8>);
        fn get(input: &mut Input<'_>) -> Self;

        fn put_all(items: &[Self], out: &mut Vec<u8>) {
            for item in items {
                item.put(out);
            }
        }

        fn get_all(count: usize, input: &mut Input<'_>) -> Vec<Self> {
            (0..count).map(|_| Self::get(input)).collect()
        }
    }

    /// A number, of which many are copied at once.
    pub trait Number: Pack + Copy + 'static {
        fn keep(values: Vec<Self>, _: &mut Vec<u8>, numbers: &mut Option<Box<dyn Any>>) {
            *numbers = Some(Box::new(values));
        }
    }

    macro_rules! number {
        ($kind:ty, { $($keep:item)? }) => {
            impl Number for $kind {
                $($keep)?
            }

            impl Pack for $kind {
                fn put(&self, out: &mut Vec<u8>) {
                    out.extend_from_slice(&self.to_le_bytes());
                }

                fn get(input: &mut Input<'_>) -> Self {
                    let mut bytes = [0; std::mem::size_of::<Self>()];
                    bytes.copy_from_slice(input.take(std::mem::size_of::<Self>()));
                    Self::from_le_bytes(bytes)
                }

                fn put_all(items: &[Self], out: &mut Vec<u8>) {
                    let size = std::mem::size_of_val(items);
                    // SAFETY: numbers are bytes; wasm has them little-endian.
                    out.extend_from_slice(unsafe {
                        std::slice::from_raw_parts(items.as_ptr().cast(), size)
                    });
                }

                fn get_all(count: usize, input: &mut Input<'_>) -> Vec<Self> {
                    let bytes = input.take(count * std::mem::size_of::<Self>());
                    let mut items: Vec<Self> = Vec::with_capacity(count);
                    // SAFETY: there is room for `count`, and any bytes are numbers.
                    unsafe {
                        let start = items.as_mut_ptr().cast();
                        std::ptr::copy_nonoverlapping(bytes.as_ptr(), start, bytes.len());
                        items.set_len(count);
                    }
                    items
                }
            }
        };
    }

    number!(u8, {
        fn keep(values: Vec<u8>, bytes: &mut Vec<u8>, _: &mut Option<Box<dyn Any>>) {
            *bytes = values;
        }
    });
    number!(i8, {});
    number!(i16, {});
    number!(i32, {});
    number!(i64, {});
    number!(u16, {});
    number!(u32, {});
    number!(u64, {});
    number!(f32, {});
    number!(f64, {});

    impl Pack for () {
        fn put(&self, _: &mut Vec<u8>) {}

        fn get(_: &mut Input<'_>) -> Self {}
    }

    impl Pack for bool {
        fn put(&self, out: &mut Vec<u8>) {
            out.push(u8::from(*self));
        }

        fn get(input: &mut Input<'_>) -> Self {
            input.take(1)[0] != 0
        }
    }

    impl Pack for char {
        fn put(&self, out: &mut Vec<u8>) {
            u32::from(*self).put(out);
        }

        fn get(input: &mut Input<'_>) -> Self {
            // SAFETY: the host writes Unicode scalar values only.
            unsafe { char::from_u32_unchecked(u32::get(input)) }
        }
    }

    impl Pack for String {
        fn put(&self, out: &mut Vec<u8>) {
            (self.len() as u32).put(out);
            out.extend_from_slice(self.as_bytes());
        }

        fn get(input: &mut Input<'_>) -> Self {
            input.text().to_string()
        }
    }

    impl<T: Pack> Pack for Vec<T> {
        // Loops of many nested lists in one function take LLVM minutes.
        #[inline(never)]
        fn put(&self, out: &mut Vec<u8>) {
            (self.len() as u32).put(out);
            T::put_all(self, out);
        }

        #[inline(never)]
        fn get(input: &mut Input<'_>) -> Self {
            let count = input.count();
            T::get_all(count, input)
        }
    }

    impl<T: Number, const N: usize> Pack for Array<T, N> {
        fn put(&self, out: &mut Vec<u8>) {
            for length in self.shape {
                (length as u32).put(out);
            }
            T::put_all(&self.data, out);
        }

        fn get(input: &mut Input<'_>) -> Self {
            let mut shape = [0; N];
            for length in &mut shape {
                *length = input.count();
            }
            Self { shape, data: T::get_all(shape.iter().product(), input) }
        }
    }

    impl<T: Pack> Pack for Box<T> {
        fn put(&self, out: &mut Vec<u8>) {
            T::put(self, out);
        }

        fn get(input: &mut Input<'_>) -> Self {
            Box::new(T::get(input))
        }
    }

    impl<T: Pack> Pack for Option<T> {
        fn put(&self, out: &mut Vec<u8>) {
            out.push(u8::from(self.is_some()));
            if let Some(value) = self {
                value.put(out);
            }
        }

        fn get(input: &mut Input<'_>) -> Self {
            if bool::get(input) {
                Some(T::get(input))
            } else {
                None
            }
        }
    }

    impl<T: Pack, E: Pack> Pack for Result<T, E> {
        fn put(&self, out: &mut Vec<u8>) {
            out.push(u8::from(self.is_err()));
            match self {
                Ok(value) => value.put(out),
                Err(error) => error.put(out),
            }
        }

        fn get(input: &mut Input<'_>) -> Self {
            if bool::get(input) {
                Err(E::get(input))
            } else {
                Ok(T::get(input))
            }
        }
    }

    impl<K: Pack + Ord, V: Pack> Pack for BTreeMap<K, V> {
        #[inline(never)]
        fn put(&self, out: &mut Vec<u8>) {
            (self.len() as u32).put(out);
            for (key, value) in self {
                key.put(out);
                value.put(out);
            }
        }

        #[inline(never)]
        fn get(input: &mut Input<'_>) -> Self {
            let count = input.count();
            (0..count).map(|_| (K::get(input), V::get(input))).collect()
        }
    }

    macro_rules! tuple {
        ($($name:ident $at:tt),*) => {
            impl<$($name: Pack),*> Pack for ($($name,)*) {
                fn put(&self, out: &mut Vec<u8>) {
                    $(self.$at.put(out);)*
                }

                fn get(input: &mut Input<'_>) -> Self {
                    ($($name::get(input),)*)
                }
            }
        };
    }

    tuple!(A 0);
    tuple!(A 0, B 1);
    tuple!(A 0, B 1, C 2);
    tuple!(A 0, B 1, C 2, D 3);
    tuple!(A 0, B 1, C 2, D 3, E 4);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11);
}
