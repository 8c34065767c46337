// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `odd-names`: what the host calls, and what it reads.
//!
//! Each export takes numbers as they are, and anything else as an address and a length in the
//! buffer that the host wrote. A result in memory goes back as `length << 32 | address`, and
//! stays where it is until the next call.
#![warn(unsafe_op_in_unsafe_fn)]
// Addresses and lengths are u32 in wasm. Elsewhere this file is only checked, and never run.
#![allow(clippy::cast_possible_truncation)]
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
// The arguments, their names and their number are for the manifest to say.
#![allow(clippy::many_single_char_names, clippy::similar_names)]
#![allow(clippy::too_many_arguments, clippy::type_complexity)]

// The signatures that plugin.toml declares. Where one does not fit, either side has to change.
const _: fn(&str) -> String = crate::text;
const _: fn(&str, bool) -> Result<String, String> = crate::pack;
const _: fn(&[u8]) -> Vec<u8> = crate::retain;
const _: fn(&str, &str, &str) -> String = crate::guest;
const _: fn(char, u32) -> char = crate::char_;
const _: fn(&str, i32, u8, bool, f64, &[u8]) -> u32 = crate::start;
const _: fn() -> u32 = crate::end;
const _: fn() -> u32 = crate::init;
const _: fn(u32, u32, u32) -> u32 = crate::exit;
const _: fn(u32, u32, u32) -> u32 = crate::main;
const _: fn(&str, u8) -> String = crate::initialize;
const _: fn(u32, u32) -> u32 = crate::memory;
const _: fn(i8, i16, u16) -> i32 = crate::case;
const _: fn() -> bool = crate::hotplug_start;
const _: fn(&str, &str, &[u8]) = crate::drop;
const _: fn(f32, f32) -> f32 = crate::property;

// SAFETY of each `unsafe` in an export: the host has checked and written what it passes.

// text(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text(text).into_bytes())
}

// pack(out: string, err: bool) -> result<string, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _pack(out_ptr: u32, out_len: u32, err: u32) -> u64 {
    let out = unsafe { guest::text(out_ptr, out_len) };
    let err = err != 0;
    guest::pack(&crate::pack(out, err))
}

// retain(bytes: bytes) -> bytes
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _retain(bytes_ptr: u32, bytes_len: u32) -> u64 {
    let bytes = unsafe { guest::bytes(bytes_ptr, bytes_len) };
    guest::retain(crate::retain(bytes))
}

// guest(guest: string, state: string, result: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _guest(
    guest_ptr: u32,
    guest_len: u32,
    state_ptr: u32,
    state_len: u32,
    result_ptr: u32,
    result_len: u32,
) -> u64 {
    let guest = unsafe { guest::text(guest_ptr, guest_len) };
    let state = unsafe { guest::text(state_ptr, state_len) };
    let result = unsafe { guest::text(result_ptr, result_len) };
    guest::retain(crate::guest(guest, state, result).into_bytes())
}

// char_(char: char, u32: u32) -> char
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _char_(char: u32, u32: u32) -> u32 {
    let char = unsafe { char::from_u32_unchecked(char) };
    u32::from(crate::char_(char, u32))
}

// start(str: string, int: i32, len: u8, bool: bool, float: f64, bytes: bytes) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _start(
    str_ptr: u32,
    str_len: u32,
    int: i32,
    len: u32,
    bool: u32,
    float: f64,
    bytes_ptr: u32,
    bytes_len: u32,
) -> u32 {
    let str = unsafe { guest::text(str_ptr, str_len) };
    let len = len as u8;
    let bool = bool != 0;
    let bytes = unsafe { guest::bytes(bytes_ptr, bytes_len) };
    crate::start(str, int, len, bool, float, bytes)
}

// end() -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _end() -> u32 {
    crate::end()
}

// init() -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _init() -> u32 {
    crate::init()
}

// exit(case: u32, print: u32, id: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _exit(case: u32, print: u32, id: u32) -> u32 {
    crate::exit(case, print, id)
}

// main(core: u32, std: u32, exports: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _main(core: u32, std: u32, exports: u32) -> u32 {
    crate::main(core, std, exports)
}

// initialize(message: string, line: u8) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _initialize(message_ptr: u32, message_len: u32, line: u32) -> u64 {
    let message = unsafe { guest::text(message_ptr, message_len) };
    let line = line as u8;
    guest::retain(crate::initialize(message, line).into_bytes())
}

// memory(address: u32, length: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _memory(address: u32, length: u32) -> u32 {
    crate::memory(address, length)
}

// case(cls: i8, args: i16, kwargs: u16) -> i32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _case(cls: i32, args: i32, kwargs: u32) -> i32 {
    let cls = cls as i8;
    let args = args as i16;
    let kwargs = kwargs as u16;
    crate::case(cls, args, kwargs)
}

// hotplug_start() -> bool
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _hotplug_start() -> u32 {
    u32::from(crate::hotplug_start())
}

// drop(values: string, info: string, data: bytes)
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _drop(
    values_ptr: u32,
    values_len: u32,
    info_ptr: u32,
    info_len: u32,
    data_ptr: u32,
    data_len: u32,
) {
    let values = unsafe { guest::text(values_ptr, values_len) };
    let info = unsafe { guest::text(info_ptr, info_len) };
    let data = unsafe { guest::bytes(data_ptr, data_len) };
    crate::drop(values, info, data);
}

// property(object: f32, property: f32) -> f32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _property(object: f32, property: f32) -> f32 {
    crate::property(object, property)
}

/// What this module was generated for: the host refuses one that was generated for something else.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug")]
pub static _RECORD: [u8; 383] = *b"\
    abi 1\n\
    text 246b64c37538fd1b\n\
    pack 6a2f83b1572330a1\n\
    retain e148fcbd8b320897\n\
    guest 5068bf0029da9fac\n\
    char_ c485ed6df333f398\n\
    start f8f6da0e1af25abd\n\
    end 6bfba6c2f6f0e843\n\
    init 65f57b04f7e83ff2\n\
    exit 62cec41780eb0ded\n\
    main 9b235ffe09c2f199\n\
    initialize 43006207fb53bffd\n\
    memory 686cb70dba81bfc5\n\
    case 1ea5c85ff631f9e4\n\
    hotplug_start b315697267eac908\n\
    drop cf8c2768b6b7aedf\n\
    property ce778653a543d41d\n\
";

/// The manifest, so that the module can be loaded without it.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug.manifest")]
pub static _MANIFEST: [u8; include_bytes!("../plugin.toml").len()] =
    *include_bytes!("../plugin.toml");

/// The memory that the host and the exports share.
mod guest {
    use std::cell::UnsafeCell;

    const SMALL: usize = 16_384;

    #[repr(C, align(16))]
    struct Buffer([u8; SMALL]);

    #[repr(C, align(16))]
    struct Line(#[allow(dead_code)] [u8; 16]);

    struct State {
        /// What the host reads: the buffer's address and size; then of a panic the address and
        /// length of its message and of its file, its line and its column.
        anchor: [u32; 8],
        /// Room for the arguments that are too large for the small buffer.
        large: Vec<Line>,
        /// The result that is kept until the next one.
        result: Vec<u8>,
    }

    struct Static<T>(UnsafeCell<T>);

    // SAFETY: a wasm module without threads has one, and no function here runs inside another.
    unsafe impl<T> Sync for Static<T> {}

    static BUFFER: Static<Buffer> = Static(UnsafeCell::new(Buffer([0; SMALL])));
    static STATE: Static<State> = Static(UnsafeCell::new(State {
        anchor: [0; 8],
        large: Vec::new(),
        result: Vec::new(),
    }));

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
            // SAFETY: see `Static`.
            let anchor = unsafe { &mut (*STATE.0.get()).anchor };
            anchor[2] = message.as_ptr() as usize as u32;
            anchor[3] = message.len() as u32;
            anchor[4] = file.as_ptr() as usize as u32;
            anchor[5] = file.len() as u32;
            anchor[6] = line;
            anchor[7] = column;
        }));
        // SAFETY: see `Static`.
        let anchor = unsafe { &mut (*STATE.0.get()).anchor };
        anchor[0] = BUFFER.0.get() as usize as u32;
        anchor[1] = SMALL as u32;
        anchor.as_ptr() as usize as u32
    }

    /// The address of a buffer of `length` bytes, which is good for the arguments of one call.
    #[cfg_attr(target_arch = "wasm32", no_mangle)]
    pub extern "C" fn hotplug_scratch(length: u32) -> u32 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        state.result = Vec::new();
        let lines = length as usize / 16 + 1;
        if state.large.capacity() < lines {
            state.large = Vec::new();
            state.large = Vec::with_capacity(lines);
        }
        state.large.as_mut_ptr() as usize as u32
    }

    /// SAFETY: the host has written `length` bytes at `address`, and leaves them for this call.
    pub unsafe fn bytes<'a>(address: u32, length: u32) -> &'a [u8] {
        unsafe { std::slice::from_raw_parts(address as usize as *const u8, length as usize) }
    }

    /// SAFETY: as `bytes`, and what the host has written is UTF-8.
    pub unsafe fn text<'a>(address: u32, length: u32) -> &'a str {
        unsafe { std::str::from_utf8_unchecked(bytes(address, length)) }
    }

    /// Keeps `values` until the next result, and says where they are.
    pub fn retain(values: Vec<u8>) -> u64 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        state.result = values;
        (state.result.len() as u64) << 32 | state.result.as_ptr() as usize as u64
    }

    /// A value as one blob: little-endian, without padding; lengths are u32.
    pub trait Pack {
        fn put(&self, out: &mut Vec<u8>);
    }

    pub fn pack<T: Pack>(value: &T) -> u64 {
        let mut out = Vec::new();
        value.put(&mut out);
        retain(out)
    }

    impl<T: Pack, E: Pack> Pack for Result<T, E> {
        fn put(&self, out: &mut Vec<u8>) {
            match self {
                Ok(value) => {
                    out.push(0);
                    value.put(out);
                }
                Err(error) => {
                    out.push(1);
                    error.put(out);
                }
            }
        }
    }

    impl Pack for String {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&(self.len() as u32).to_le_bytes());
            out.extend_from_slice(self.as_bytes());
        }
    }
}
