/** What the web layer lets through. */
@NullMarked
package org.zhibu.server.web;

import org.jspecify.annotations.NullMarked;
