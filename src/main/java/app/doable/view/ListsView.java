package app.doable.view;

import app.doable.account.Actor;
import app.doable.page.FormView;
import java.util.List;
import java.util.Optional;

/**
 * All lists.
 *
 * @param archived those that were put away
 * @param form a new list's, as it was refused
 * @param toast says what was just done
 */
public record ListsView(List<Actor.SeenList> archived, FormView form, Optional<Toast> toast) {}
