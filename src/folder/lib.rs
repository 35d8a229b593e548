//! Reads a folder of articles from disk for the engine.
