//! The same work as a component: the canonical ABI of `world.wit`, written by hand.

#[path = "../../work.rs"]
mod work;

use std::alloc::{alloc, realloc, Layout};

use work::Item;

/// Where a result in memory is: its address and length.
#[repr(C)]
pub struct Place(*mut u8, usize);

#[repr(C)]
pub struct Placed {
    name: Place,
    id: u64,
    tags: Place,
}

static mut PLACE: Place = Place(std::ptr::null_mut(), 0);
static mut PLACED: Placed = Placed {
    name: Place(std::ptr::null_mut(), 0),
    id: 0,
    tags: Place(std::ptr::null_mut(), 0),
};

/// # Safety
/// As the canonical ABI says.
#[no_mangle]
pub unsafe extern "C" fn cabi_realloc(
    old: *mut u8,
    old_size: usize,
    align: usize,
    size: usize,
) -> *mut u8 {
    if size == 0 {
        align as *mut u8
    } else if old_size == 0 {
        alloc(Layout::from_size_align_unchecked(size, align))
    } else {
        realloc(old, Layout::from_size_align_unchecked(old_size, align), size)
    }
}

/// The host gives what it put into this memory away, and so it is freed here.
unsafe fn owned<T>(address: *mut T, length: usize) -> Vec<T> {
    if length == 0 {
        return Vec::new();
    }
    Vec::from_raw_parts(address, length, length)
}

unsafe fn text(address: *mut u8, length: usize) -> String {
    String::from_utf8(owned(address, length)).unwrap()
}

fn place<T>(data: Vec<T>) -> Place {
    let data = Box::leak(data.into_boxed_slice());
    Place(data.as_mut_ptr() as *mut u8, data.len())
}

unsafe fn returned(data: Vec<u8>) -> *const Place {
    PLACE = place(data);
    std::ptr::addr_of!(PLACE)
}

/// Called by the host when it has read the result.
#[export_name = "cabi_post_double"]
pub unsafe extern "C" fn post_double(_: usize) {
    drop(owned(PLACE.0, PLACE.1));
}

#[export_name = "cabi_post_echo"]
pub unsafe extern "C" fn post_echo(_: usize) {
    drop(owned(PLACE.0, PLACE.1));
}

#[export_name = "cabi_post_update"]
pub unsafe extern "C" fn post_update(_: usize) {
    drop(owned(PLACED.name.0, PLACED.name.1));
    for tag in owned(PLACED.tags.0 as *mut Place, PLACED.tags.1) {
        drop(owned(tag.0, tag.1));
    }
}

#[no_mangle]
pub extern "C" fn add(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
}

#[no_mangle]
pub unsafe extern "C" fn length(address: *mut u8, length: usize) -> u32 {
    text(address, length).len() as u32
}

#[no_mangle]
pub unsafe extern "C" fn double(address: *mut u8, length: usize) -> *const Place {
    returned(text(address, length).repeat(2).into_bytes())
}

#[no_mangle]
pub unsafe extern "C" fn echo(address: *mut u8, length: usize) -> *const Place {
    returned(owned(address, length))
}

#[no_mangle]
pub unsafe extern "C" fn sum(address: *mut f64, count: usize) -> f64 {
    work::sum(&owned(address, count))
}

#[no_mangle]
pub unsafe extern "C" fn update(
    name: *mut u8,
    name_length: usize,
    id: u64,
    tags: *mut Place,
    tags_count: usize,
) -> *const Placed {
    let tags = owned(tags, tags_count).into_iter();
    let mut item = Item {
        name: text(name, name_length),
        id,
        tags: tags.map(|tag| text(tag.0, tag.1)).collect(),
    };
    item.id += 1;
    let tags = item.tags.into_iter().map(|tag| place(tag.into_bytes()));
    PLACED = Placed {
        name: place(item.name.into_bytes()),
        id: item.id,
        tags: place(tags.collect()),
    };
    std::ptr::addr_of!(PLACED)
}

#[no_mangle]
pub unsafe extern "C" fn words(address: *mut u8, length: usize) -> u32 {
    work::words(&text(address, length))
}

#[no_mangle]
pub extern "C" fn spin(rounds: u32) -> u32 {
    work::spin(rounds)
}
