"""Results as files that other programs read. Nothing here decides anything: it only shapes what was found."""
