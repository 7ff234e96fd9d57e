@NullMarked
package org.zhibu.server.submission;

import org.jspecify.annotations.NullMarked;
