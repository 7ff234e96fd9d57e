package org.zhibu.server.notice;

import java.time.LocalDate;

/** Head of a notice as it is typed. */
public record NoticeEntry(String matter, String place, String contact, String phone, LocalDate from, LocalDate to) {}
