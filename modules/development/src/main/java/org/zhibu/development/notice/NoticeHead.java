package org.zhibu.development.notice;

import java.time.LocalDate;

/** What is typed of a notice; all else comes from the register and the case. */
public record NoticeHead(String place, String contact, String phone, LocalDate from, LocalDate to) {}
