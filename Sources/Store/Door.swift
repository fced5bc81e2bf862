// Placeholder door; replaced by the first room.
