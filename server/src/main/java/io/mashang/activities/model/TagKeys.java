package io.mashang.activities.model;

import javax.crypto.SecretKey;

/**
 * The AES-128 keys of one chip.
 *
 * @param application slot 0: whoever has it can program the chip anew
 * @param fileRead slot 1: proves a touch
 * @param metaRead slot 2: hides the chip's UID and counter
 */
public record TagKeys(SecretKey application, SecretKey fileRead, SecretKey metaRead) {}
