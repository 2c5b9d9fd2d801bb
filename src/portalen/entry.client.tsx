// No page needs script, so no page loads this file; the framework asks that it exists.
export {}
