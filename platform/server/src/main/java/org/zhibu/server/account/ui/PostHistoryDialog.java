package org.zhibu.server.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import org.zhibu.server.account.HeldPost;
import org.zhibu.server.account.Posts;

/** Every post ever held in the organisation. */
class PostHistoryDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    PostHistoryDialog(Posts posts) {
        setHeaderTitle(getTranslation("posts.history"));
        addClassName("wide-dialog");
        Grid<HeldPost> grid = new Grid<>();
        grid.addColumn(HeldPost::personName).setHeader(getTranslation("people.name"));
        grid.addColumn(h -> getTranslation("post." + h.post())).setHeader(getTranslation("posts.post"));
        grid.addColumn(HeldPost::from).setHeader(getTranslation("posts.from"));
        grid.addColumn(h -> h.to() == null ? getTranslation("posts.now") : h.to().toString())
                .setHeader(getTranslation("posts.to"));
        grid.setItemsPageable(page -> posts.history(Math.toIntExact(page.getOffset()), page.getPageSize()));
        add(grid);
        getFooter().add(new Button(getTranslation("action.close"), e -> close()));
    }
}
