package io.mashang.codes.model;

/** Where keys come from: the installation's master key, never stored beside the salts. */
public interface CodeKeys {

    /** 32 bytes for the permutation of this domain. */
    byte[] permutationKey(Domain domain);

    /** 32 bytes for the tags of one batch in this domain. */
    byte[] tagKey(Domain domain, byte[] batchSalt);
}
