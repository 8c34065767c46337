// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `forty-exports`: what the host calls, and what it reads.
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

use self::guest::Pack;

// The signatures that plugin.toml declares. Where one does not fit, either side has to change.
const _: fn(u32) -> u32 = crate::add_0;
const _: fn(&str) -> String = crate::text_1;
const _: fn(i8) -> Result<i8, String> = crate::at_least_2;
const _: fn() = crate::nothing_3;
const _: fn(u32) -> u32 = crate::add_4;
const _: fn(&str) -> String = crate::text_5;
const _: fn(i8) -> Result<i8, String> = crate::at_least_6;
const _: fn() = crate::nothing_7;
const _: fn(u32) -> u32 = crate::add_8;
const _: fn(&str) -> String = crate::text_9;
const _: fn(i8) -> Result<i8, String> = crate::at_least_10;
const _: fn() = crate::nothing_11;
const _: fn(u32) -> u32 = crate::add_12;
const _: fn(&str) -> String = crate::text_13;
const _: fn(i8) -> Result<i8, String> = crate::at_least_14;
const _: fn() = crate::nothing_15;
const _: fn(u32) -> u32 = crate::add_16;
const _: fn(&str) -> String = crate::text_17;
const _: fn(i8) -> Result<i8, String> = crate::at_least_18;
const _: fn() = crate::nothing_19;
const _: fn(u32) -> u32 = crate::add_20;
const _: fn(&str) -> String = crate::text_21;
const _: fn(i8) -> Result<i8, String> = crate::at_least_22;
const _: fn() = crate::nothing_23;
const _: fn(u32) -> u32 = crate::add_24;
const _: fn(&str) -> String = crate::text_25;
const _: fn(i8) -> Result<i8, String> = crate::at_least_26;
const _: fn() = crate::nothing_27;
const _: fn(u32) -> u32 = crate::add_28;
const _: fn(&str) -> String = crate::text_29;
const _: fn(i8) -> Result<i8, String> = crate::at_least_30;
const _: fn() = crate::nothing_31;
const _: fn(u32) -> u32 = crate::add_32;
const _: fn(&str) -> String = crate::text_33;
const _: fn(i8) -> Result<i8, String> = crate::at_least_34;
const _: fn() = crate::nothing_35;
const _: fn(u32) -> u32 = crate::add_36;
const _: fn(&str) -> String = crate::text_37;
const _: fn(i8) -> Result<i8, String> = crate::at_least_38;
const _: fn() = crate::nothing_39;

// SAFETY of each `unsafe` in an export: the host has checked and written what it passes.

// add_0(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_0(value: u32) -> u32 {
    crate::add_0(value)
}

// `add_0` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_0__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::add_0(value[_item as usize]));
    }
    guest::retain(_out)
}

// text_1(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_1(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_1(text).into_bytes())
}

// `text_1` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_1__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::text_1(text.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// at_least_2(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_2(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_2(value))
}

// `at_least_2` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_2__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::at_least_2(value[_item as usize]) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// nothing_3()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_3() {
    crate::nothing_3();
}

// `nothing_3` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_3__map(_count: u32) -> u64 {
    for _item in 0.._count {
        guest::at(_item);
        crate::nothing_3();
    }
    0
}

// add_4(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_4(value: u32) -> u32 {
    crate::add_4(value)
}

// `add_4` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_4__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::add_4(value[_item as usize]));
    }
    guest::retain(_out)
}

// text_5(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_5(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_5(text).into_bytes())
}

// `text_5` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_5__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::text_5(text.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// at_least_6(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_6(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_6(value))
}

// `at_least_6` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_6__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::at_least_6(value[_item as usize]) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// nothing_7()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_7() {
    crate::nothing_7();
}

// `nothing_7` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_7__map(_count: u32) -> u64 {
    for _item in 0.._count {
        guest::at(_item);
        crate::nothing_7();
    }
    0
}

// add_8(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_8(value: u32) -> u32 {
    crate::add_8(value)
}

// `add_8` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_8__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::add_8(value[_item as usize]));
    }
    guest::retain(_out)
}

// text_9(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_9(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_9(text).into_bytes())
}

// `text_9` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_9__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::text_9(text.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// at_least_10(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_10(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_10(value))
}

// `at_least_10` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_10__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::at_least_10(value[_item as usize]) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// nothing_11()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_11() {
    crate::nothing_11();
}

// `nothing_11` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_11__map(_count: u32) -> u64 {
    for _item in 0.._count {
        guest::at(_item);
        crate::nothing_11();
    }
    0
}

// add_12(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_12(value: u32) -> u32 {
    crate::add_12(value)
}

// `add_12` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_12__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::add_12(value[_item as usize]));
    }
    guest::retain(_out)
}

// text_13(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_13(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_13(text).into_bytes())
}

// `text_13` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_13__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::text_13(text.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// at_least_14(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_14(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_14(value))
}

// `at_least_14` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_14__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::at_least_14(value[_item as usize]) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// nothing_15()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_15() {
    crate::nothing_15();
}

// `nothing_15` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_15__map(_count: u32) -> u64 {
    for _item in 0.._count {
        guest::at(_item);
        crate::nothing_15();
    }
    0
}

// add_16(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_16(value: u32) -> u32 {
    crate::add_16(value)
}

// `add_16` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_16__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::add_16(value[_item as usize]));
    }
    guest::retain(_out)
}

// text_17(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_17(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_17(text).into_bytes())
}

// `text_17` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_17__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::text_17(text.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// at_least_18(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_18(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_18(value))
}

// `at_least_18` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_18__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::at_least_18(value[_item as usize]) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// nothing_19()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_19() {
    crate::nothing_19();
}

// `nothing_19` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_19__map(_count: u32) -> u64 {
    for _item in 0.._count {
        guest::at(_item);
        crate::nothing_19();
    }
    0
}

// add_20(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_20(value: u32) -> u32 {
    crate::add_20(value)
}

// `add_20` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_20__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::add_20(value[_item as usize]));
    }
    guest::retain(_out)
}

// text_21(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_21(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_21(text).into_bytes())
}

// `text_21` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_21__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::text_21(text.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// at_least_22(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_22(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_22(value))
}

// `at_least_22` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_22__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::at_least_22(value[_item as usize]) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// nothing_23()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_23() {
    crate::nothing_23();
}

// `nothing_23` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_23__map(_count: u32) -> u64 {
    for _item in 0.._count {
        guest::at(_item);
        crate::nothing_23();
    }
    0
}

// add_24(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_24(value: u32) -> u32 {
    crate::add_24(value)
}

// `add_24` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_24__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::add_24(value[_item as usize]));
    }
    guest::retain(_out)
}

// text_25(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_25(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_25(text).into_bytes())
}

// `text_25` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_25__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::text_25(text.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// at_least_26(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_26(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_26(value))
}

// `at_least_26` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_26__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::at_least_26(value[_item as usize]) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// nothing_27()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_27() {
    crate::nothing_27();
}

// `nothing_27` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_27__map(_count: u32) -> u64 {
    for _item in 0.._count {
        guest::at(_item);
        crate::nothing_27();
    }
    0
}

// add_28(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_28(value: u32) -> u32 {
    crate::add_28(value)
}

// `add_28` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_28__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::add_28(value[_item as usize]));
    }
    guest::retain(_out)
}

// text_29(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_29(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_29(text).into_bytes())
}

// `text_29` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_29__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::text_29(text.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// at_least_30(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_30(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_30(value))
}

// `at_least_30` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_30__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::at_least_30(value[_item as usize]) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// nothing_31()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_31() {
    crate::nothing_31();
}

// `nothing_31` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_31__map(_count: u32) -> u64 {
    for _item in 0.._count {
        guest::at(_item);
        crate::nothing_31();
    }
    0
}

// add_32(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_32(value: u32) -> u32 {
    crate::add_32(value)
}

// `add_32` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_32__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::add_32(value[_item as usize]));
    }
    guest::retain(_out)
}

// text_33(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_33(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_33(text).into_bytes())
}

// `text_33` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_33__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::text_33(text.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// at_least_34(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_34(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_34(value))
}

// `at_least_34` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_34__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::at_least_34(value[_item as usize]) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// nothing_35()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_35() {
    crate::nothing_35();
}

// `nothing_35` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_35__map(_count: u32) -> u64 {
    for _item in 0.._count {
        guest::at(_item);
        crate::nothing_35();
    }
    0
}

// add_36(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_36(value: u32) -> u32 {
    crate::add_36(value)
}

// `add_36` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_36__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[u32] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::add_36(value[_item as usize]));
    }
    guest::retain(_out)
}

// text_37(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_37(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_37(text).into_bytes())
}

// `text_37` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_37__map(_count: u32, _text_ptr: u32, _text_len: u32) -> u64 {
    let mut text = unsafe { guest::Input::at(_text_ptr, _text_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::text_37(text.text()).put(&mut _out);
    }
    guest::retain(_out)
}

// at_least_38(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_38(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_38(value))
}

// `at_least_38` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_38__map(_count: u32, _value_ptr: u32, _value_len: u32) -> u64 {
    let value: &[i8] = unsafe { guest::numbers(_value_ptr, _count) };
    let mut _out = vec![0u8];
    for _item in 0.._count {
        guest::at(_item);
        match crate::at_least_38(value[_item as usize]) {
            Ok(value) => value.put(&mut _out),
            Err(error) => return guest::failed(_item, &error),
        }
    }
    guest::retain(_out)
}

// nothing_39()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_39() {
    crate::nothing_39();
}

// `nothing_39` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_39__map(_count: u32) -> u64 {
    for _item in 0.._count {
        guest::at(_item);
        crate::nothing_39();
    }
    0
}

/// What this module was generated for: the host refuses one that was generated for something else.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug")]
pub static _RECORD: [u8; 1056] = *b"\
    abi 1\n\
    add_0 313c547aa885dc1d\n\
    text_1 32b540e0d0f95803\n\
    at_least_2 df4874ad8cb25a86\n\
    nothing_3 0394d5f9c51abd2e\n\
    add_4 4852174ea3b5abb2\n\
    text_5 51299c58b5dc9c38\n\
    at_least_6 819a7707e60197e7\n\
    nothing_7 e0db657ba84725d8\n\
    add_8 151367d3b92a9aa0\n\
    text_9 68cf3bec411c7909\n\
    at_least_10 4e29838882c283f9\n\
    nothing_11 ecd61c6b9d72e816\n\
    add_12 110094624c4efb49\n\
    text_13 4adf13116f6ef8a0\n\
    at_least_14 1c484227742f3d5a\n\
    nothing_15 0b3dc21537b0d709\n\
    add_16 3d1775e44e46476f\n\
    text_17 63ad889fabecd8a6\n\
    at_least_18 998ba5f94efb4874\n\
    nothing_19 b7327ec7706d3ac3\n\
    add_20 a193ab07c4c0a142\n\
    text_21 0fc95848eda88170\n\
    at_least_22 8cf80f5cb1d83c31\n\
    nothing_23 dd127ed12afdc242\n\
    add_24 9ffe59739717c7ef\n\
    text_25 0e67579caec41354\n\
    at_least_26 2051703f5f4cc982\n\
    nothing_27 ba40299839e07c8c\n\
    add_28 dede02f2e77675c2\n\
    text_29 1de6251b3f08e210\n\
    at_least_30 a19c5322eefd6010\n\
    nothing_31 d38d7cc61546c977\n\
    add_32 87f85dc96caef8b0\n\
    text_33 2a142901b7d8b0d5\n\
    at_least_34 0b7a0340488dd855\n\
    nothing_35 3a517f7764077811\n\
    add_36 4cecc410ae665016\n\
    text_37 6e95291a5214019d\n\
    at_least_38 3805cc17de85ef22\n\
    nothing_39 76c03a475b11b18c\n\
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
