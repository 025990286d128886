"""Where residents speak: pages under a plan's address that are made when they are asked for. They read editions and voices."""
