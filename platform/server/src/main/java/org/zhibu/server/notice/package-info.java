/** Public notices: drafts, their days, objections and outcomes, and the page that everyone can read. */
@NullMarked
package org.zhibu.server.notice;

import org.jspecify.annotations.NullMarked;
