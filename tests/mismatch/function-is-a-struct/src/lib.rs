mod exports;

pub struct shout;
