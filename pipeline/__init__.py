"""Side effects and heavy libraries: reading archives, cleaning pages, writing Parquet."""
