"""Files that mean harm: sound seeds of every format, ways to damage them, and attacks written by hand."""
