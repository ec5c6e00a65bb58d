package io.mashang.bite.modular.upper;

/** Planted: what others may use. */
public class Open {}
