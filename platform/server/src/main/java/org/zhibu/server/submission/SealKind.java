package org.zhibu.server.submission;

/** What can stand on a reply as a picture. */
public enum SealKind {
    /** 印章: the organisation's stamp, over its name and the day. */
    STAMP,
    /** 签名: the signature of who signs, beside the name. */
    SIGNATURE;

    /** Message key of the name. */
    public String messageKey() {
        return "sealKind." + name();
    }
}
