//! Schedules articles over threads and writes what comes back in input order.
