"""Where older versions kept the reader of JSON lines."""
