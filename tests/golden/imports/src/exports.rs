// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `import-kinds`: what the host calls, and what it reads.
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
const _: fn(bool) -> bool = crate::bool_back;
const _: fn(i8) -> i8 = crate::i8_back;
const _: fn(i16) -> i16 = crate::i16_back;
const _: fn(i32) -> i32 = crate::i32_back;
const _: fn(i64) -> i64 = crate::i64_back;
const _: fn(u8) -> u8 = crate::u8_back;
const _: fn(u16) -> u16 = crate::u16_back;
const _: fn(u32) -> u32 = crate::u32_back;
const _: fn(u64) -> u64 = crate::u64_back;
const _: fn(f32) -> f32 = crate::f32_back;
const _: fn(f64) -> f64 = crate::f64_back;
const _: fn(char) -> char = crate::char_back;
const _: fn(&str) -> String = crate::text_back;
const _: fn(&[u8]) -> Vec<u8> = crate::data_back;
const _: fn(&[f64]) -> Vec<f64> = crate::numbers_back;
const _: fn(Vec<String>) -> Vec<String> = crate::names_back;
const _: fn(&[i16]) -> Vec<i16> = crate::series_back;
const _: fn(View<'_, f64, 2>) -> Array<f64, 2> = crate::grid_back;
const _: fn(Option<String>) -> Option<String> = crate::some_back;
const _: fn((u8, String)) -> (u8, String) = crate::pair_back;
const _: fn(BTreeMap<String, u32>) -> BTreeMap<String, u32> = crate::table_back;
const _: fn(Span) -> Span = crate::span_back;
const _: fn(Vec<Span>) -> Vec<Span> = crate::spans_back;
const _: fn(Level) -> Level = crate::level_back;
const _: fn(Access) -> Access = crate::access_back;
const _: fn(Shape) -> Shape = crate::shape_back;
const _: fn(u32) = crate::ticked;
const _: fn(bool, View<'_, u16, 2>) -> String = crate::all_at_once;
const _: fn(&str) -> Option<String> = crate::lookup;
const _: fn(&str) -> Result<i32, Refusal> = crate::doubled;
const _: fn(&str) -> Result<(), String> = crate::check;
const _: fn(u32) -> u32 = crate::size;
const _: fn(Vec<String>) -> Vec<String> = crate::shouted;
const _: fn(&str) -> Result<u8, String> = crate::counted;
const _: fn() -> u64 = crate::clock;

// record span { start: u32, end: u32 }
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

// enum level { low, middle, high }
#[allow(dead_code)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    Low,
    Middle,
    High,
}

impl Level {
    fn number(self) -> u32 {
        self as u32
    }

    fn from_number(number: u32) -> Self {
        match number {
            0 => Self::Low,
            1 => Self::Middle,
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

// variant refusal { unknown: string, busy }
#[allow(dead_code)]
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    Unknown(String),
    Busy,
}

impl Pack for Refusal {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Unknown(value) => {
                0u32.put(out);
                value.put(out);
            }
            Self::Busy => 1u32.put(out),
        }
    }

    fn get(input: &mut guest::Input<'_>) -> Self {
        match u32::get(input) {
            0 => Self::Unknown(Pack::get(input)),
            1 => Self::Busy,
            number => unreachable!("the host wrote the case {}", number),
        }
    }
}

// SAFETY of each `unsafe` in an export: the host has checked and written what it passes.

// bool_back(value: bool) -> bool
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _bool_back(value: u32) -> u32 {
    let value = value != 0;
    u32::from(crate::bool_back(value))
}

// `bool_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _bool_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::bool_back(<bool as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// i8_back(value: i8) -> i8
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _i8_back(value: i32) -> i32 {
    let value = value as i8;
    i32::from(crate::i8_back(value))
}

// `i8_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _i8_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<i8> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::i8_back(value[_item as usize]));
    }
    guest::retain(_out)
}

// i16_back(value: i16) -> i16
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _i16_back(value: i32) -> i32 {
    let value = value as i16;
    i32::from(crate::i16_back(value))
}

// `i16_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _i16_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i16] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<i16> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::i16_back(value[_item as usize]));
    }
    guest::retain(_out)
}

// i32_back(value: i32) -> i32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _i32_back(value: i32) -> i32 {
    crate::i32_back(value)
}

// `i32_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _i32_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<i32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::i32_back(value[_item as usize]));
    }
    guest::retain(_out)
}

// i64_back(value: i64) -> i64
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _i64_back(value: i64) -> i64 {
    crate::i64_back(value)
}

// `i64_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _i64_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i64] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<i64> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::i64_back(value[_item as usize]));
    }
    guest::retain(_out)
}

// u8_back(value: u8) -> u8
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _u8_back(value: u32) -> u32 {
    let value = value as u8;
    u32::from(crate::u8_back(value))
}

// `u8_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _u8_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u8> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::u8_back(value[_item as usize]));
    }
    guest::retain(_out)
}

// u16_back(value: u16) -> u16
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _u16_back(value: u32) -> u32 {
    let value = value as u16;
    u32::from(crate::u16_back(value))
}

// `u16_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _u16_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u16] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u16> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::u16_back(value[_item as usize]));
    }
    guest::retain(_out)
}

// u32_back(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _u32_back(value: u32) -> u32 {
    crate::u32_back(value)
}

// `u32_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _u32_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::u32_back(value[_item as usize]));
    }
    guest::retain(_out)
}

// u64_back(value: u64) -> u64
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _u64_back(value: u64) -> u64 {
    crate::u64_back(value)
}

// `u64_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _u64_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u64] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u64> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::u64_back(value[_item as usize]));
    }
    guest::retain(_out)
}

// f32_back(value: f32) -> f32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _f32_back(value: f32) -> f32 {
    crate::f32_back(value)
}

// `f32_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _f32_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[f32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<f32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::f32_back(value[_item as usize]));
    }
    guest::retain(_out)
}

// f64_back(value: f64) -> f64
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _f64_back(value: f64) -> f64 {
    crate::f64_back(value)
}

// `f64_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _f64_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[f64] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<f64> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::f64_back(value[_item as usize]));
    }
    guest::retain(_out)
}

// char_back(value: char) -> char
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _char_back(value: u32) -> u32 {
    let value = unsafe { char::from_u32_unchecked(value) };
    u32::from(crate::char_back(value))
}

// `char_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _char_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::char_back(<char as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// text_back(value: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_back(value_ptr: u32, value_len: u32) -> u64 {
    let value = unsafe { guest::text(value_ptr, value_len) };
    guest::retain(crate::text_back(value).into_bytes())
}

// `text_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::text_back(value.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// data_back(value: bytes) -> bytes
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _data_back(value_ptr: u32, value_len: u32) -> u64 {
    let value = unsafe { guest::bytes(value_ptr, value_len) };
    guest::retain(crate::data_back(value))
}

// `data_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _data_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::data_back(value.bytes()).put(&mut _out);
    }
    guest::retain(_out)
}

// numbers_back(value: list<f64>) -> list<f64>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _numbers_back(value_ptr: u32, value_len: u32) -> u64 {
    let value = unsafe { guest::numbers(value_ptr, value_len) };
    guest::retain(crate::numbers_back(value))
}

// `numbers_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _numbers_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::numbers_back(&<Vec<f64> as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// names_back(value: list<string>) -> list<string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _names_back(value_ptr: u32, value_len: u32) -> u64 {
    let value = unsafe { guest::unpack(value_ptr, value_len) };
    guest::pack(&crate::names_back(value))
}

// `names_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _names_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::names_back(<Vec<String> as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// series_back(value: array<i16>) -> array<i16>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _series_back(value_ptr: u32, value_len: u32) -> u64 {
    let value = unsafe { guest::numbers(value_ptr, value_len) };
    guest::retain(crate::series_back(value))
}

// `series_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _series_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::series_back(&<Vec<i16> as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// grid_back(value: array<f64, 2>) -> array<f64, 2>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _grid_back(value_ptr: u32, value_dim0: u32, value_dim1: u32) -> u64 {
    let value = unsafe { guest::view(value_ptr, [value_dim0 as usize, value_dim1 as usize]) };
    guest::retain_array(crate::grid_back(value))
}

// `grid_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _grid_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::grid_back(
            <Array<f64, 2> as Pack>::get(&mut value).view(),
        ).put(&mut _out);
    }
    guest::retain(_out)
}

// some_back(value: option<string>) -> option<string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _some_back(value_ptr: u32, value_len: u32) -> u64 {
    let value = unsafe { guest::unpack(value_ptr, value_len) };
    guest::pack(&crate::some_back(value))
}

// `some_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _some_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::some_back(<Option<String> as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// pair_back(value: tuple<u8, string>) -> tuple<u8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _pair_back(value_ptr: u32, value_len: u32) -> u64 {
    let value = unsafe { guest::unpack(value_ptr, value_len) };
    guest::pack(&crate::pair_back(value))
}

// `pair_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _pair_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::pair_back(<(u8, String) as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// table_back(value: map<string, u32>) -> map<string, u32>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _table_back(value_ptr: u32, value_len: u32) -> u64 {
    let value = unsafe { guest::unpack(value_ptr, value_len) };
    guest::pack(&crate::table_back(value))
}

// `table_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _table_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::table_back(
            <BTreeMap<String, u32> as Pack>::get(&mut value),
        ).put(&mut _out);
    }
    guest::retain(_out)
}

// span_back(value: span) -> span
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _span_back(value_ptr: u32, value_len: u32) -> u64 {
    let value = unsafe { guest::unpack(value_ptr, value_len) };
    guest::pack(&crate::span_back(value))
}

// `span_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _span_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::span_back(<Span as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// spans_back(value: list<span>) -> list<span>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _spans_back(value_ptr: u32, value_len: u32) -> u64 {
    let value = unsafe { guest::unpack(value_ptr, value_len) };
    guest::pack(&crate::spans_back(value))
}

// `spans_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _spans_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::spans_back(<Vec<Span> as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// level_back(value: level) -> level
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _level_back(value: u32) -> u32 {
    let value = Level::from_number(value);
    crate::level_back(value).number()
}

// `level_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _level_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::level_back(<Level as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// access_back(value: access) -> access
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _access_back(value: u32) -> u32 {
    let value = Access::from_number(value);
    crate::access_back(value).number()
}

// `access_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _access_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::access_back(<Access as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// shape_back(value: shape) -> shape
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _shape_back(value_ptr: u32, value_len: u32) -> u64 {
    let value = unsafe { guest::unpack(value_ptr, value_len) };
    guest::pack(&crate::shape_back(value))
}

// `shape_back` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _shape_back__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let mut value = unsafe { guest::Input::at(_value_ptr, _value_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::shape_back(<Shape as Pack>::get(&mut value)).put(&mut _out);
    }
    guest::retain(_out)
}

// ticked(times: u32)
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _ticked(times: u32) {
    crate::ticked(times);
}

// `ticked` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _ticked__map(_count: u32, _times_ptr: u32, _times_len: u32) -> u64 {
    let times: &[u32] = unsafe { guest::numbers(_times_ptr, _count) };
    for _item in 0.._count {
        guest::at(_item);
        crate::ticked(times[_item as usize]);
    }
    0
}

// all_at_once(flag: bool, grid: array<u16, 2>) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _all_at_once(flag: u32, grid_ptr: u32, grid_dim0: u32, grid_dim1: u32) -> u64 {
    let flag = flag != 0;
    let grid = unsafe { guest::view(grid_ptr, [grid_dim0 as usize, grid_dim1 as usize]) };
    guest::retain(crate::all_at_once(flag, grid).into_bytes())
}

// `all_at_once` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _all_at_once__map(
    _count: u32,
    _flag_ptr: u32,
    _flag_len: u32,
    _grid_ptr: u32,
    _grid_len: u32,
) -> u64 {
    let mut flag = unsafe { guest::Input::at(_flag_ptr, _flag_len) };
    let mut grid = unsafe { guest::Input::at(_grid_ptr, _grid_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::all_at_once(
            <bool as Pack>::get(&mut flag),
            <Array<u16, 2> as Pack>::get(&mut grid).view(),
        ).put(&mut _out);
    }
    guest::retain(_out)
}

// An export that is called as an import.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _lookup(key_ptr: u32, key_len: u32) -> u64 {
    let key = unsafe { guest::text(key_ptr, key_len) };
    guest::pack(&crate::lookup(key))
}

// `lookup` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _lookup__map(_count: u32, _key_ptr: u32, _key_len: u32) -> u64 {
    let mut key = unsafe { guest::Input::at(_key_ptr, _key_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::lookup(key.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// doubled(text: string) -> result<i32, refusal>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _doubled(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::pack(&crate::doubled(text))
}

// `doubled` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _doubled__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::doubled(text.text()) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// check(text: string) -> result<_, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _check(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::pack(&crate::check(text))
}

// `check` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _check__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::check(text.text()) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// How many bytes the host gives when it is asked for so many; the last is 255.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _size(size: u32) -> u32 {
    crate::size(size)
}

// `size` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _size__map(_count: u32, _size_ptr: u32, _size_len: u32) -> u64 {
    let size: &[u32] = unsafe { guest::numbers(_size_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::size(size[_item as usize]));
    }
    guest::retain(_out)
}

// shouted(words: list<string>) -> list<string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _shouted(words_ptr: u32, words_len: u32) -> u64 {
    let words = unsafe { guest::unpack(words_ptr, words_len) };
    guest::pack(&crate::shouted(words))
}

// `shouted` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _shouted__map(_count: u32, _words_ptr: u32, _words_len: u32) -> u64 {
    let mut words = unsafe { guest::Input::at(_words_ptr, _words_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::shouted(<Vec<String> as Pack>::get(&mut words)).put(&mut _out);
    }
    guest::retain(_out)
}

// How often it was called with `key`, as the store of the host remembers.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _counted(key_ptr: u32, key_len: u32) -> u64 {
    let key = unsafe { guest::text(key_ptr, key_len) };
    guest::pack(&crate::counted(key))
}

// `counted` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _counted__map(_count: u32, _key_ptr: u32, _key_len: u32) -> u64 {
    let mut key = unsafe { guest::Input::at(_key_ptr, _key_len) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::counted(key.text()) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// clock() -> u64
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _clock() -> u64 {
    crate::clock()
}

// `clock` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _clock__map(_count: u32) -> u64 {
    let mut _out: Vec<u64> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::clock());
    }
    guest::retain(_out)
}

/// What the host does for this plugin.
#[allow(dead_code, clippy::wildcard_imports)]
// What is packed is only looked at, whatever it is.
#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)]
// The texts are the manifest's.
#[allow(rustdoc::bare_urls, clippy::doc_markdown, clippy::doc_lazy_continuation)]
pub mod host {
    use super::*;

    #[cfg(target_arch = "wasm32")]
    #[link(wasm_import_module = "hotplug")]
    extern "C" {
        #[link_name = "host_bool_kind"]
        fn _bool_kind();
        #[link_name = "host_i8_kind"]
        fn _i8_kind();
        #[link_name = "host_i16_kind"]
        fn _i16_kind();
        #[link_name = "host_i32_kind"]
        fn _i32_kind();
        #[link_name = "host_i64_kind"]
        fn _i64_kind();
        #[link_name = "host_u8_kind"]
        fn _u8_kind();
        #[link_name = "host_u16_kind"]
        fn _u16_kind();
        #[link_name = "host_u32_kind"]
        fn _u32_kind();
        #[link_name = "host_u64_kind"]
        fn _u64_kind();
        #[link_name = "host_f32_kind"]
        fn _f32_kind();
        #[link_name = "host_f64_kind"]
        fn _f64_kind();
        #[link_name = "host_char_kind"]
        fn _char_kind();
        #[link_name = "host_text_kind"]
        fn _text_kind();
        #[link_name = "host_data_kind"]
        fn _data_kind();
        #[link_name = "host_numbers_kind"]
        fn _numbers_kind();
        #[link_name = "host_names_kind"]
        fn _names_kind();
        #[link_name = "host_series_kind"]
        fn _series_kind();
        #[link_name = "host_grid_kind"]
        fn _grid_kind();
        #[link_name = "host_some_kind"]
        fn _some_kind();
        #[link_name = "host_pair_kind"]
        fn _pair_kind();
        #[link_name = "host_table_kind"]
        fn _table_kind();
        #[link_name = "host_span_kind"]
        fn _span_kind();
        #[link_name = "host_spans_kind"]
        fn _spans_kind();
        #[link_name = "host_level_kind"]
        fn _level_kind();
        #[link_name = "host_access_kind"]
        fn _access_kind();
        #[link_name = "host_shape_kind"]
        fn _shape_kind();
        #[link_name = "host_nothing"]
        fn _nothing();
        #[link_name = "host_mixed"]
        fn _mixed();
        #[link_name = "host_lookup"]
        fn _lookup();
        #[link_name = "host_parsed"]
        fn _parsed();
        #[link_name = "host_checked"]
        fn _checked();
        #[link_name = "host_sized"]
        fn _sized();
        #[link_name = "host_shout"]
        fn _shout();
        #[link_name = "host_markup"]
        fn _markup();
        #[link_name = "host_now"]
        fn _now();
        #[link_name = "host_kv_get"]
        fn _kv_get();
        #[link_name = "host_kv_set"]
        fn _kv_set();
        #[link_name = "host_kv_delete"]
        fn _kv_delete();
        #[link_name = "host_kv_keys"]
        fn _kv_keys();
    }

    // SAFETY of each `unsafe`: the arguments are in the frame, and what they point to is alive; the
    // host writes nothing but an answer of the kind that the manifest declares.

    /// `bool_kind(value: bool) -> bool`.
    pub fn bool_kind(value: bool) -> bool {
        guest::ask("bool_kind", [guest::slot(u32::from(value))]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_bool_kind() };
        guest::number::<u32>() != 0
    }

    /// `i8_kind(value: i8) -> i8`.
    pub fn i8_kind(value: i8) -> i8 {
        guest::ask("i8_kind", [guest::slot(i32::from(value))]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_i8_kind() };
        guest::number::<i32>() as i8
    }

    /// `i16_kind(value: i16) -> i16`.
    pub fn i16_kind(value: i16) -> i16 {
        guest::ask("i16_kind", [guest::slot(i32::from(value))]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_i16_kind() };
        guest::number::<i32>() as i16
    }

    /// `i32_kind(value: i32) -> i32`.
    pub fn i32_kind(value: i32) -> i32 {
        guest::ask("i32_kind", [guest::slot(value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_i32_kind() };
        guest::number()
    }

    /// `i64_kind(value: i64) -> i64`.
    pub fn i64_kind(value: i64) -> i64 {
        guest::ask("i64_kind", [guest::slot(value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_i64_kind() };
        guest::number()
    }

    /// `u8_kind(value: u8) -> u8`.
    pub fn u8_kind(value: u8) -> u8 {
        guest::ask("u8_kind", [guest::slot(u32::from(value))]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_u8_kind() };
        guest::number::<u32>() as u8
    }

    /// `u16_kind(value: u16) -> u16`.
    pub fn u16_kind(value: u16) -> u16 {
        guest::ask("u16_kind", [guest::slot(u32::from(value))]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_u16_kind() };
        guest::number::<u32>() as u16
    }

    /// `u32_kind(value: u32) -> u32`.
    pub fn u32_kind(value: u32) -> u32 {
        guest::ask("u32_kind", [guest::slot(value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_u32_kind() };
        guest::number()
    }

    /// `u64_kind(value: u64) -> u64`.
    pub fn u64_kind(value: u64) -> u64 {
        guest::ask("u64_kind", [guest::slot(value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_u64_kind() };
        guest::number()
    }

    /// `f32_kind(value: f32) -> f32`.
    pub fn f32_kind(value: f32) -> f32 {
        guest::ask("f32_kind", [guest::slot(value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_f32_kind() };
        guest::number()
    }

    /// `f64_kind(value: f64) -> f64`.
    pub fn f64_kind(value: f64) -> f64 {
        guest::ask("f64_kind", [guest::slot(value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_f64_kind() };
        guest::number()
    }

    /// `char_kind(value: char) -> char`.
    pub fn char_kind(value: char) -> char {
        guest::ask("char_kind", [guest::slot(u32::from(value))]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_char_kind() };
        unsafe { char::from_u32_unchecked(guest::number::<u32>()) }
    }

    /// `text_kind(value: string) -> string`.
    pub fn text_kind(value: &str) -> String {
        guest::ask("text_kind", [guest::place(value.as_bytes())]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_text_kind() };
        guest::answered_text()
    }

    /// `data_kind(value: bytes) -> bytes`.
    pub fn data_kind(value: &[u8]) -> Vec<u8> {
        guest::ask("data_kind", [guest::place(value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_data_kind() };
        guest::answered()
    }

    /// `numbers_kind(value: list<f64>) -> list<f64>`.
    pub fn numbers_kind(value: &[f64]) -> Vec<f64> {
        guest::ask("numbers_kind", [guest::place(value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_numbers_kind() };
        guest::answered()
    }

    /// `names_kind(value: list<string>) -> list<string>`.
    pub fn names_kind(value: &[String]) -> Vec<String> {
        let _value = guest::packed_list(value);
        guest::ask("names_kind", [guest::place(&_value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_names_kind() };
        guest::unpacked()
    }

    /// `series_kind(value: array<i16>) -> array<i16>`.
    pub fn series_kind(value: &[i16]) -> Vec<i16> {
        guest::ask("series_kind", [guest::place(value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_series_kind() };
        guest::answered()
    }

    /// `grid_kind(value: array<f64, 2>) -> array<f64, 2>`.
    pub fn grid_kind(value: View<'_, f64, 2>) -> Array<f64, 2> {
        let _value = guest::packed_view(value);
        guest::ask("grid_kind", [guest::place(&_value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_grid_kind() };
        guest::unpacked()
    }

    /// `some_kind(value: option<string>) -> option<string>`.
    pub fn some_kind(value: &Option<String>) -> Option<String> {
        let _value = guest::packed(value);
        guest::ask("some_kind", [guest::place(&_value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_some_kind() };
        guest::unpacked()
    }

    /// `pair_kind(value: tuple<u8, string>) -> tuple<u8, string>`.
    pub fn pair_kind(value: &(u8, String)) -> (u8, String) {
        let _value = guest::packed(value);
        guest::ask("pair_kind", [guest::place(&_value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_pair_kind() };
        guest::unpacked()
    }

    /// `table_kind(value: map<string, u32>) -> map<string, u32>`.
    pub fn table_kind(value: &BTreeMap<String, u32>) -> BTreeMap<String, u32> {
        let _value = guest::packed(value);
        guest::ask("table_kind", [guest::place(&_value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_table_kind() };
        guest::unpacked()
    }

    /// `span_kind(value: span) -> span`.
    pub fn span_kind(value: &Span) -> Span {
        let _value = guest::packed(value);
        guest::ask("span_kind", [guest::place(&_value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_span_kind() };
        guest::unpacked()
    }

    /// `spans_kind(value: list<span>) -> list<span>`.
    pub fn spans_kind(value: &[Span]) -> Vec<Span> {
        let _value = guest::packed_list(value);
        guest::ask("spans_kind", [guest::place(&_value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_spans_kind() };
        guest::unpacked()
    }

    /// `level_kind(value: level) -> level`.
    pub fn level_kind(value: Level) -> Level {
        guest::ask("level_kind", [guest::slot(value.number())]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_level_kind() };
        Level::from_number(guest::number())
    }

    /// `access_kind(value: access) -> access`.
    pub fn access_kind(value: Access) -> Access {
        guest::ask("access_kind", [guest::slot(value.number())]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_access_kind() };
        Access::from_number(guest::number())
    }

    /// `shape_kind(value: shape) -> shape`.
    pub fn shape_kind(value: &Shape) -> Shape {
        let _value = guest::packed(value);
        guest::ask("shape_kind", [guest::place(&_value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_shape_kind() };
        guest::unpacked()
    }

    /// `nothing()`.
    pub fn nothing() {
        guest::ask("nothing", []);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_nothing() };
    }

    /// What it is given, as one text.
    ///
    /// `small`: less than 128
    ///
    /// `text`: any lines
    pub fn mixed(
        flag: bool,
        small: i8,
        text: &str,
        big: u64,
        ratio: f32,
        spans: &[Span],
        grid: View<'_, u16, 2>,
        data: &[u8],
    ) -> String {
        let _spans = guest::packed_list(spans);
        let _grid = guest::packed_view(grid);
        guest::ask("mixed", [
            guest::slot(u32::from(flag)),
            guest::slot(i32::from(small)),
            guest::place(text.as_bytes()),
            guest::slot(big),
            guest::slot(ratio),
            guest::place(&_spans),
            guest::place(&_grid),
            guest::place(data),
        ]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_mixed() };
        guest::answered_text()
    }

    /// The number of `key` in the directory.
    pub fn lookup(key: &str) -> Option<String> {
        guest::ask("lookup", [guest::place(key.as_bytes())]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_lookup() };
        guest::unpacked()
    }

    /// The number that `text` is.
    pub fn parsed(text: &str) -> Result<i32, Refusal> {
        guest::ask("parsed", [guest::place(text.as_bytes())]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_parsed() };
        guest::unpacked()
    }

    /// `checked(text: string) -> result<_, string>`.
    pub fn checked(text: &str) -> Result<(), String> {
        guest::ask("checked", [guest::place(text.as_bytes())]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_checked() };
        guest::unpacked()
    }

    /// So many bytes.
    pub fn sized(size: u32) -> Vec<u8> {
        guest::ask("sized", [guest::slot(size)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_sized() };
        guest::answered()
    }

    /// An argument that is called as its import.
    pub fn shout(shout: &[String]) -> Vec<String> {
        let _shout = guest::packed_list(shout);
        guest::ask("shout", [guest::place(&_shout)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_shout() };
        guest::unpacked()
    }

    /// */ // \<b\>#\</b\> \[link\] \& \`a\<T\>` `ok\` \\ https://example.org
    /// assert!(false);
    /// \`\`\`
    /// assert!(false);
    /// \`\`\`
    /// - \~\~\~
    pub fn markup() {
        guest::ask("markup", []);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_markup() };
    }

    /// Nanoseconds since 1970, UTC.
    pub fn now() -> u64 {
        guest::ask("now", []);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_now() };
        guest::number()
    }

    /// What is kept for `key`, if anything.
    pub fn kv_get(key: &str) -> Option<Vec<u8>> {
        guest::ask("kv_get", [guest::place(key.as_bytes())]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_kv_get() };
        guest::unpacked()
    }

    /// Keeps `value` for `key`; an error where there is no room.
    pub fn kv_set(key: &str, value: &[u8]) -> Result<(), String> {
        guest::ask("kv_set", [guest::place(key.as_bytes()), guest::place(value)]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_kv_set() };
        guest::unpacked()
    }

    /// Forgets `key`; whether it was there.
    pub fn kv_delete(key: &str) -> bool {
        guest::ask("kv_delete", [guest::place(key.as_bytes())]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_kv_delete() };
        guest::number::<u32>() != 0
    }

    /// The keys that begin with `prefix`, in order.
    pub fn kv_keys(prefix: &str) -> Vec<String> {
        guest::ask("kv_keys", [guest::place(prefix.as_bytes())]);
        #[cfg(target_arch = "wasm32")]
        unsafe { self::_kv_keys() };
        guest::unpacked()
    }
}

/// What this module was generated for: the host refuses one that was generated for something else.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug")]
pub static _RECORD: [u8; 2254] = *b"\
    abi 1\n\
    bool_back 0e8ea431b18edd35\n\
    i8_back 9f754dd75afc63f5\n\
    i16_back d523226ca6d44a71\n\
    i32_back 890520f15563b4da\n\
    i64_back e731cbc2142c0146\n\
    u8_back 76b0f5438f1f0bf1\n\
    u16_back 17e671e425c38c4f\n\
    u32_back 93df9d2a570a7406\n\
    u64_back 6d7533ee107fa8a7\n\
    f32_back 441c3dc9d1b36358\n\
    f64_back 55761b962474765c\n\
    char_back cd350a16e06d734d\n\
    text_back e95d40c5c20afac5\n\
    data_back f73b6eaaa1733ba2\n\
    numbers_back 1a63d21a058db633\n\
    names_back 70a93ec826ebd5b3\n\
    series_back 822c3b5457f37561\n\
    grid_back d67d9a8b8f2eaf97\n\
    some_back 58907fcd5aa2ea5f\n\
    pair_back afc18fa2118dc83d\n\
    table_back 0bab2263db905b5a\n\
    span_back 32e0d0124358d07f\n\
    spans_back 74ac73fbc27f4d73\n\
    level_back 66b89079e8554522\n\
    access_back cc2dc7aad6069b1c\n\
    shape_back 0a4a7b6771e21b9b\n\
    ticked 4355bb832beb5b50\n\
    all_at_once cffdb8b6c7f99fd5\n\
    lookup e427849a33fc4c17\n\
    doubled 08f8524cfcbb0292\n\
    check ead64a910258b2f3\n\
    size dbda6c4cde40f8ca\n\
    shouted 9643225f7c150233\n\
    counted 35182e14a75b98ad\n\
    clock 37b3ec9fe174d896\n\
    hotplug.bool_kind 724bacbb69664851\n\
    hotplug.i8_kind 5ef1ed5fe1ac9e42\n\
    hotplug.i16_kind b16a106b22df596b\n\
    hotplug.i32_kind f628dd2adfeec321\n\
    hotplug.i64_kind 992ac41a15cf885d\n\
    hotplug.u8_kind 414d011cb2b4c5fc\n\
    hotplug.u16_kind 5fe6b7840b5d328e\n\
    hotplug.u32_kind 58d22d0ecc3522d6\n\
    hotplug.u64_kind 7e41eee4ffd9fd21\n\
    hotplug.f32_kind c977d3e8b612bd1f\n\
    hotplug.f64_kind dd18ea04d2027474\n\
    hotplug.char_kind d542f7dcc2e65adc\n\
    hotplug.text_kind 8151b2720833ab46\n\
    hotplug.data_kind 064fd5596eea9172\n\
    hotplug.numbers_kind cee32d8413d8e2dd\n\
    hotplug.names_kind a55ea76593f43788\n\
    hotplug.series_kind 07d8a215310a5256\n\
    hotplug.grid_kind a4bad0f209d57c7f\n\
    hotplug.some_kind 1ecc749474656136\n\
    hotplug.pair_kind 75f0f5a5a51d57d3\n\
    hotplug.table_kind 07c7ab984352c41d\n\
    hotplug.span_kind ed405ee71e88510b\n\
    hotplug.spans_kind 749aa0f872661dd9\n\
    hotplug.level_kind 9fd12b576907592c\n\
    hotplug.access_kind 7cbd46776b854094\n\
    hotplug.shape_kind 4fc2a55f98d8d62e\n\
    hotplug.nothing ffbcb0469e28b4aa\n\
    hotplug.mixed 825f8b3087fc62c5\n\
    hotplug.lookup 8452f919c6528852\n\
    hotplug.parsed ce2f7792909cd1e4\n\
    hotplug.checked 95fc0c2d2cc5ebcc\n\
    hotplug.sized 339bfaa9cbd5f996\n\
    hotplug.shout b8ad3046e3a743c8\n\
    hotplug.markup ba0110987763cafb\n\
    hotplug.now 5644000a7dc04d99\n\
    hotplug.kv_get 408937d31699b419\n\
    hotplug.kv_set 54d3e007f8712a20\n\
    hotplug.kv_delete 56456fccbf5ed007\n\
    hotplug.kv_keys e6470668cfec87a9\n\
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
        anchor[18] = FRAME.0.get() as usize as u32;
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

    /// Bytes of an answer that the frame has room for.
    const ANSWER: usize = 4096;

    /// Where the arguments of a function of the host stand, one in each slot, and then its answer:
    /// a number is in the first slot; of all else its length is, and the bytes are in `answer`, or
    /// where `hotplug_fetch` is told to write them.
    #[repr(C, align(8))]
    struct Frame {
        slots: [u64; 8],
        answer: [u8; ANSWER],
    }

    static FRAME: Static<Frame> =
        Static(UnsafeCell::new(Frame { slots: [0; 8], answer: [0; ANSWER] }));

    #[cfg(target_arch = "wasm32")]
    #[link(wasm_import_module = "hotplug")]
    extern "C" {
        fn hotplug_fetch();
    }

    /// Leaves the arguments of a call of `host::name` in the frame.
    #[cfg(target_arch = "wasm32")]
    pub fn ask<const N: usize>(_name: &str, slots: [u64; N]) {
        // SAFETY: see `Static`.
        unsafe { &mut *FRAME.0.get() }.slots[..N].copy_from_slice(&slots);
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub fn ask<const N: usize>(name: &str, _slots: [u64; N]) {
        let message = format!("`host::{name}` is there in a host only, and not in a native build");
        std::panic::panic_any(message);
    }

    /// A number as an argument.
    pub fn slot<T: Number>(value: T) -> u64 {
        let mut slot = 0u64;
        // SAFETY: no number is larger than a slot.
        unsafe { std::ptr::addr_of_mut!(slot).cast::<T>().write(value) };
        slot
    }

    /// Numbers as an argument, which have to stay where they are until the host answers.
    pub fn place<T: Number>(values: &[T]) -> u64 {
        let size = std::mem::size_of_val(values) as u64;
        size << 32 | values.as_ptr() as usize as u64
    }

    pub fn packed<T: Pack>(value: &T) -> Vec<u8> {
        let mut out = Vec::new();
        value.put(&mut out);
        out
    }

    /// As `packed`, for many that are in no `Vec`.
    pub fn packed_list<T: Pack>(items: &[T]) -> Vec<u8> {
        let mut out = packed(&(items.len() as u32));
        T::put_all(items, &mut out);
        out
    }

    /// As `packed`, for an array that belongs to somebody else.
    pub fn packed_view<T: Number, const N: usize>(view: View<'_, T, N>) -> Vec<u8> {
        let mut out = Vec::new();
        view.put(&mut out);
        out
    }

    /// The number that the host answered.
    pub fn number<T: Number>() -> T {
        // SAFETY: see `Static`. The slots are what the frame begins with.
        unsafe { FRAME.0.get().cast::<T>().read() }
    }

    /// The numbers that the host answered.
    pub fn answered<T: Number>() -> Vec<T> {
        let length = number::<u32>() as usize;
        let count = length / std::mem::size_of::<T>();
        let mut values: Vec<T> = Vec::with_capacity(count);
        let start: *mut u8 = values.as_mut_ptr().cast();
        // SAFETY: see `Static`. There is room for `length` bytes, and any bytes are numbers.
        unsafe {
            if length <= ANSWER {
                let answer = std::ptr::addr_of!((*FRAME.0.get()).answer).cast();
                std::ptr::copy_nonoverlapping(answer, start, length);
            } else {
                ask("hotplug_fetch", [slot(start as usize as u32)]);
                #[cfg(target_arch = "wasm32")]
                hotplug_fetch();
            }
            values.set_len(count);
        }
        values
    }

    pub fn answered_text() -> String {
        // SAFETY: the host writes UTF-8.
        unsafe { String::from_utf8_unchecked(answered()) }
    }

    /// The packed value that the host answered.
    pub fn unpacked<T: Pack>() -> T {
        let length = number::<u32>() as usize;
        if length <= ANSWER {
            // SAFETY: see `Static`. No function of the host is called meanwhile.
            T::get(&mut Input(&unsafe { &*FRAME.0.get() }.answer[..length]))
        } else {
            T::get(&mut Input(&answered::<u8>()))
        }
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

    impl<T: Number, const N: usize> View<'_, T, N> {
        fn put(&self, out: &mut Vec<u8>) {
            assert_eq!(
                self.shape.iter().product::<usize>(),
                self.data.len(),
                "an array has as many items as its shape says"
            );
            for length in self.shape {
                (length as u32).put(out);
            }
            T::put_all(self.data, out);
        }
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
