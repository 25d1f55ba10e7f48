package io.formwork.ui.form.designer;

/** What the cards of a canvas ask for; addresses are those of the layout. */
interface CardActions {

    void select(String address);

    void duplicate(String address);

    void putBeside(String address);

    void remove(String address);
}
