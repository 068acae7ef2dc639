"""Where older versions kept the sessions of computers."""
