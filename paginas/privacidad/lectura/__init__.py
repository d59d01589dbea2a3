"""What there is to read in an object and in its files, as passages with their place."""
