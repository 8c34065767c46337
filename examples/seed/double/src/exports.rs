// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `seed-double`: what the host calls, and what it reads.
//!
//! Each export takes numbers as they are, and anything else as an address and a length in the
//! buffer that the host wrote. A result in memory goes back as `length << 32 | address`, and
//! stays where it is until the next call.
#![warn(unsafe_op_in_unsafe_fn)]
// Addresses and lengths are u32 in wasm; elsewhere this file is only checked, never run.
#![allow(clippy::cast_possible_truncation, clippy::too_many_arguments)]

use core::cell::UnsafeCell;

// The signatures that plugin.toml declares. Where one does not fit, either side has to change.
const _: fn(&str) -> String = crate::double;

// `s`, twice.
#[no_mangle]
pub extern "C" fn _double(s_ptr: u32, s_len: u32) -> u64 {
    let s = unsafe { _text(s_ptr, s_len) };
    _retain(crate::double(s).into_bytes())
}

// What follows is the same for every plugin.

/// What this module was generated for: the host refuses one that was generated for something else.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug")]
pub static _RECORD: [u8; 30] = *b"abi 1\n\
    double 5910f8dfb28044a4\n\
    ";

/// The manifest, so that the module can be loaded without it.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug.manifest")]
pub static _MANIFEST: [u8; include_bytes!("../plugin.toml").len()] =
    *include_bytes!("../plugin.toml");

const _SMALL: usize = 16_384;

#[repr(C, align(16))]
struct _Buffer([u8; _SMALL]);

#[derive(Clone, Copy)]
#[repr(C, align(16))]
struct _Line([u8; 16]);

struct _State {
    /// What the host reads: the buffer's address and size; then of a panic the address and length
    /// of its message and of its file, its line and its column.
    anchor: [u32; 8],
    /// Holds the arguments that are too large for the small buffer.
    large: Vec<_Line>,
    /// Address, size and alignment of the result that is kept until the next one.
    result: (usize, usize, usize),
}

struct _Static<T>(UnsafeCell<T>);

// SAFETY: a wasm module without threads has one, and no function here runs inside another.
unsafe impl<T> Sync for _Static<T> {}

static _BUFFER: _Static<_Buffer> = _Static(UnsafeCell::new(_Buffer([0; _SMALL])));
static _STATE: _Static<_State> = _Static(UnsafeCell::new(_State {
    anchor: [0; 8],
    large: Vec::new(),
    result: (0, 0, 1),
}));

/// Makes an instance ready: panics leave their message in the anchor, whose address is returned.
#[no_mangle]
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
        // SAFETY: see `_Static`.
        let anchor = unsafe { &mut (*_STATE.0.get()).anchor };
        anchor[2] = message.as_ptr() as usize as u32;
        anchor[3] = message.len() as u32;
        anchor[4] = file.as_ptr() as usize as u32;
        anchor[5] = file.len() as u32;
        anchor[6] = line;
        anchor[7] = column;
    }));
    // SAFETY: see `_Static`.
    let anchor = unsafe { &mut (*_STATE.0.get()).anchor };
    anchor[0] = _BUFFER.0.get() as usize as u32;
    anchor[1] = _SMALL as u32;
    anchor.as_ptr() as usize as u32
}

/// The address of a buffer of `length` bytes, which is good for the arguments of one call.
#[no_mangle]
pub extern "C" fn hotplug_scratch(length: u32) -> u32 {
    // SAFETY: see `_Static`.
    let state = unsafe { &mut *_STATE.0.get() };
    _release(&mut state.result);
    let lines = (length as usize + 15) / 16;
    if state.large.capacity() < lines {
        state.large = Vec::new();
        state.large = Vec::with_capacity(lines);
    }
    state.large.as_mut_ptr() as usize as u32
}

/// SAFETY: the host has written `length` bytes at `address`, and leaves them for this call.
unsafe fn _bytes<'a>(address: u32, length: u32) -> &'a [u8] {
    unsafe { core::slice::from_raw_parts(address as usize as *const u8, length as usize) }
}

/// SAFETY: as `_bytes`, and what the host has written is UTF-8.
unsafe fn _text<'a>(address: u32, length: u32) -> &'a str {
    unsafe { core::str::from_utf8_unchecked(_bytes(address, length)) }
}

/// Keeps `values` until the next result, and says where they are.
fn _retain<T: Copy>(values: Vec<T>) -> u64 {
    // SAFETY: see `_Static`.
    let state = unsafe { &mut *_STATE.0.get() };
    _release(&mut state.result);
    let values = core::mem::ManuallyDrop::new(values);
    let size = core::mem::size_of::<T>();
    let address = values.as_ptr() as usize;
    state.result = (address, values.capacity() * size, core::mem::align_of::<T>());
    ((values.len() * size) as u64) << 32 | address as u64
}

fn _release(result: &mut (usize, usize, usize)) {
    let (address, size, alignment) = core::mem::replace(result, (0, 0, 1));
    if size > 0 {
        // SAFETY: `_retain` took it from a vector with just this allocation.
        unsafe {
            let layout = std::alloc::Layout::from_size_align_unchecked(size, alignment);
            std::alloc::dealloc(address as *mut u8, layout);
        }
    }
}
