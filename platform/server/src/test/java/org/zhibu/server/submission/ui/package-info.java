@NullMarked
package org.zhibu.server.submission.ui;

import org.jspecify.annotations.NullMarked;
